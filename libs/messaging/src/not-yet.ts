import type { EventContract } from '@blueheart/contracts';

/**
 * Thrown by a handler whose event came too early: it needs what an event of another type brings. The bus keeps
 * it aside, without counting a failure, and brings it again once one of those has been taken in.
 */
export class NotYet extends Error {
  constructor(readonly needs: EventContract) {
    super(`An event of type ${needs.type} has to come first.`);
    this.name = 'NotYet';
  }
}
