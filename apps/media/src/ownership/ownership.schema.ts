import { ownershipSchemas } from '@blueheart/ownership';
import { orderStates } from '../orders/order.schema.js';

/** What of the media is somebody's, and what hangs on it and waits for somebody. */
export const ownership = ownershipSchemas({
  name: 'MediaOwnership',
  kinds: ['order'],
  tasks: ['draft', 'unpaid', 'options', 'artless', 'withdrawn', 'makeGoods', 'unproved', 'proofs'],
  states: orderStates,
});
