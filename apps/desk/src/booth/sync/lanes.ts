import { mostEntriesOfBatch } from '@blueheart/booth';
import type { BoothDb } from '../store/db.js';
import type { Verdict } from './answers.rules.js';

/** One kind of thing that is sent in batches, the oldest first. */
export interface Lane {
  /** The name of the list in a batch and in what refuses it. */
  readonly list: string;
  readonly most: number;
  /** What is next to be sent, of one campaign: its ids, and the batch. */
  next(most: number): Promise<Batch | undefined>;
  settle(verdicts: readonly Verdict[]): Promise<void>;
}

export interface Batch {
  readonly path: string;
  readonly ids: readonly string[];
  readonly body: object;
}

/** The log of the booth. */
export function entriesLane(db: BoothDb, device: string): Lane {
  const waiting = () => db.entries.where('state').equals('waiting');
  return {
    list: 'entries',
    most: mostEntriesOfBatch,
    async next(most) {
      const rows = await waiting().limit(most).toArray();
      const [first] = rows;
      if (!first) return undefined;
      const batch = rows.filter(({ slug }) => slug === first.slug);
      const left = (await waiting().count()) - batch.length;
      return {
        path: `/api/v1/campaigns/${encodeURIComponent(first.slug)}/booth/batches`,
        ids: batch.map(({ id }) => id),
        body: { device, waiting: left, entries: batch.map(({ entry }) => entry) },
      };
    },
    async settle(verdicts) {
      await db.transaction('rw', db.entries, async () => {
        for (const { id, state, code } of verdicts)
          await db.entries.where('id').equals(id).modify({ state, code });
      });
    },
  };
}

const mostPledges = 100;

/** Pledges that were signed on this phone. */
export function pledgesLane(db: BoothDb, device: string): Lane {
  return {
    list: 'pledges',
    most: mostPledges,
    async next(most) {
      const rows = await db.pledges.where('state').equals('waiting').limit(most).toArray();
      const [first] = rows;
      if (!first) return undefined;
      const batch = rows.filter(({ slug }) => slug === first.slug);
      return {
        path: `/api/v1/campaigns/${encodeURIComponent(first.slug)}/witnessed/batches`,
        ids: batch.map(({ id }) => id),
        body: {
          device,
          pledges: batch.map(({ id, event, by, envelope }) => ({ id, event, by, envelope })),
        },
      };
    },
    async settle(verdicts) {
      await db.transaction('rw', db.pledges, async () => {
        for (const { id, state, code } of verdicts)
          await db.pledges.where('id').equals(id).modify({ state, code });
      });
    },
  };
}
