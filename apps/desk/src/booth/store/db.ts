import type { Entry } from '@blueheart/booth';
import { Dexie, type Table } from 'dexie';
import type { Act } from '../goods/contract.js';

/**
 * What becomes of an entry: it waits until the server has answered, is confirmed, is held there for somebody to look
 * at, or was set aside here because the server would not have it. None is ever deleted.
 */
export type EntryState = 'waiting' | 'confirmed' | 'held' | 'aside';

/** An entry as it was tapped and will be sent, whatever version of this page sends it. */
export interface Kept {
  readonly event: string;
  readonly sequence: number;
  readonly id: string;
  readonly slug: string;
  readonly entry: Entry;
  readonly state: EntryState;
  /** Why it is held or aside. */
  readonly code?: string;
}

/** A pledge that was signed here, sealed to the campaign: nobody can read it on this phone. */
export interface KeptPledge {
  readonly id: string;
  readonly slug: string;
  readonly event: string;
  readonly by: string;
  readonly envelope: string;
  readonly state: EntryState;
  readonly code?: string;
}

/** Something that was done with goods, as it was said and will be sent. */
export interface KeptAct {
  readonly id: string;
  readonly slug: string;
  readonly place: string;
  readonly act: Act;
  readonly state: EntryState;
  readonly code?: string;
  /** What was taken along since it was confirmed reckons with it. */
  readonly isIn?: true;
}

interface Fact {
  readonly key: string;
  readonly value: unknown;
}

/** What is on this phone. A later version may add to it, and leaves what is there as it is. */
export class BoothDb extends Dexie {
  readonly entries!: Table<Kept, [string, number]>;
  readonly pledges!: Table<KeptPledge, string>;
  readonly acts!: Table<KeptAct, string>;
  private readonly facts!: Table<Fact, string>;

  constructor(name = 'blue-heart-booth') {
    // On the disk before it is said to be saved, where the browser can.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      entries: '[event+sequence], &id, state, event',
      pledges: 'id, state, event',
      facts: 'key',
    });
    this.version(2).stores({ acts: 'id, state, place' });
  }

  async fact<Value>(key: string): Promise<Value | undefined> {
    return (await this.facts.get(key))?.value as Value | undefined;
  }

  async remember(key: string, value: unknown): Promise<void> {
    await this.facts.put({ key, value });
  }
}
