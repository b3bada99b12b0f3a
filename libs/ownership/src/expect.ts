import { Refusal } from '@blueheart/contracts';
import { mayMoveFrom, mostThings, type Asking } from './ownership.rules.js';

/** Throws Refusal 403. */
export function expectMayMove(asking: Asking): void {
  if (!mayMoveFrom(asking)) throw new Refusal('not-your-work', 403);
}

/** Throws Refusal 422. */
export function expectNotTooMany(things: number): void {
  if (things > mostThings) throw new Refusal('too-much-at-once', 422, { most: mostThings });
}
