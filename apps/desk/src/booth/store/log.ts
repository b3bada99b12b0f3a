import { bodyOf, hashOf, type Entry } from '@blueheart/booth';
import type { BoothDb, Kept } from './db.js';
import { localMoment, newId } from './ids.js';

/** What an entry is without what its phone adds to it. */
export type Tap = Entry extends infer One
  ? One extends Entry
    ? Omit<One, 'id' | 'event' | 'sequence' | 'recordedAt' | 'by' | 'hash'>
    : never
  : never;

/** At which booth, and who taps. */
export interface Standing {
  readonly slug: string;
  readonly event: string;
  readonly by: string;
}

/** The log of this phone: entries are added, numbered without a gap for each event, and never changed. */
export class Log {
  constructor(
    private readonly db: BoothDb,
    private readonly device: string,
    /** What its clock shows; that may be wrong. */
    private readonly clock: () => Date = () => new Date(),
  ) {}

  /**
   * Comes back once it is stored. One at a time, in whichever tab: so that no number is given twice. Throws where this
   * phone has no room left: then nothing was stored. `id` where something is bound to it already.
   */
  tap(standing: Standing, tap: Tap, id = newId(this.clock().getTime())): Promise<Kept> {
    return navigator.locks.request('blue-heart-booth.log', async () => {
      const { slug, event, by } = standing;
      const last = await this.db.entries.where('event').equals(event).last();
      const sequence = (last?.sequence ?? 0) + 1;
      const recordedAt = localMoment(this.clock());
      const unsigned: Entry = { ...tap, id, event, sequence, recordedAt, by, hash: '' };
      const entry = { ...unsigned, hash: await hashOf(bodyOf(unsigned, this.device)) };
      const kept: Kept = { event, sequence, id, slug, entry, state: 'waiting' };
      await this.db.entries.add(kept);
      return kept;
    });
  }

  /** Those of one event, the oldest first. */
  entriesOf(event: string): Promise<Kept[]> {
    return this.db.entries.where('event').equals(event).toArray();
  }
}
