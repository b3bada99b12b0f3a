import { ownershipSchemas } from '@blueheart/ownership';
import { eventStates } from '../events/event.rules.js';

/** What of the schedule is somebody's, and what hangs on it and waits for somebody. */
export const ownership = ownershipSchemas({
  name: 'Ownership',
  kinds: ['event', 'venue'],
  tasks: ['answer', 'suggestion', 'short', 'hands', 'held', 'details'],
  states: eventStates,
});

export type { Filter, MoveWanted, Preview } from '@blueheart/ownership';
