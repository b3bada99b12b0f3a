// breaks: rules-are-pure
import type { PledgeEntity } from './pledge.entity.js';
export type Pledge = PledgeEntity;
