// breaks: entities-stay-at-home
import type { PledgeEntity } from '../../pledges/src/pledge.entity.js';
export type Pledge = PledgeEntity;
