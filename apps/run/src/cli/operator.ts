import type { Actor } from '@blueheart/contracts';

/** Whoever may run commands on this system. It knows no names of theirs. */
export const operator: Actor = { kind: 'operator' };
