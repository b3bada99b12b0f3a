// breaks: doors-decide-nothing
export { PledgeEntity } from './pledge.entity.js';
