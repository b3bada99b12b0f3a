// breaks: services-meet-only-in-contracts
export { door } from '@blueheart/pledges';
