import { setTimeout as sleep } from 'node:timers/promises';
import { sqlStateOf } from './faults.js';

/**
 * A table that is in use, by a dump perhaps, is waited for so long: whoever comes meanwhile waits behind the migration. Then
 * they go first, and it is tried again, so often. Milliseconds.
 */
export const lockPatience = 2_000;
const lockPause = 500;
const lockTries = 60;

/** Throws what the last try threw. All of it is tried again: what a schema brings comes whole or not at all. */
export async function whenTablesAreFree(work: () => Promise<void>): Promise<void> {
  for (let at = 1; ; at += 1) {
    try {
      return await work();
    } catch (error) {
      // SQLSTATE lock_not_available.
      if (sqlStateOf(error) !== '55P03' || at === lockTries) throw error;
    }
    await sleep(lockPause);
  }
}
