import { GoalReached } from '@blueheart/contracts';
import type { Database, Transaction } from '@blueheart/database';
import type { Outbox } from './index.js';

/** Compiled, never run: each line that must not compile is an error here the day it does. */
async function announcements(outbox: Outbox, database: Database, tx: Transaction) {
  const data = { campaign: 'c', goal: 1, total: 1 };
  await outbox.add(tx, GoalReached, data);
  // @ts-expect-error A fact is announced in the transaction that makes it one.
  await outbox.add(database, GoalReached, data);
  // @ts-expect-error A look-alike is no transaction.
  await outbox.add({ query: async () => [], now: async () => new Date() }, GoalReached, data);
  // @ts-expect-error The data is the contract's.
  await outbox.add(tx, GoalReached, { campaign: 'c', goal: 1, total: 1, name: 'Rima' });
}

test('announcing outside a transaction does not compile (the type check of this file is the test)', () => {
  expect(announcements).toHaveLength(3);
});
