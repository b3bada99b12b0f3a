// breaks: entities-stay-at-home
export { PledgeEntity } from '../../pledges/src/pledge.entity.js';
