import { mostEntriesOfBatch } from '@blueheart/booth';
import type { Table } from 'dexie';
import type { BoothDb, EntryState } from '../store/db.js';
import type { Verdict } from './answers.rules.js';
import { unsigned } from './unsigned.rules.js';

/** One kind of thing that is sent in batches, the oldest first. */
export interface Lane {
  /** The name of the list in a batch and in what refuses it. */
  readonly list: string;
  readonly most: number;
  /** What is next to be sent, of one campaign that is none of these: its ids, and the batch. */
  next(most: number, but: ReadonlySet<string>): Promise<Batch | undefined>;
  settle(verdicts: readonly Verdict[]): Promise<void>;
}

export interface Batch {
  /** The campaign. */
  readonly slug: string;
  readonly path: string;
  readonly ids: readonly string[];
  readonly body: object;
}

/** The log of the booth. */
export function entriesLane(db: BoothDb, device: string): Lane {
  return laneOf(db.entries, {
    list: 'entries',
    most: mostEntriesOfBatch,
    path: 'booth/batches',
    bodyOf: (batch, waiting) => ({ device, waiting, entries: batch.map(({ entry }) => entry) }),
  });
}

/** Pledges that were signed on this phone. */
export function pledgesLane(db: BoothDb, device: string): Lane {
  return laneOf(db.pledges, {
    list: 'pledges',
    most: 100,
    path: 'witnessed/batches',
    bodyOf: (batch) => ({
      device,
      pledges: batch.map(({ id, event, by, envelope }) => ({ id, event, by, envelope })),
    }),
  });
}

/** What was done with goods. */
export function actsLane(db: BoothDb, device: string): Lane {
  return laneOf(db.acts, {
    list: 'acts',
    most: 50,
    path: 'stock/field/batches',
    bodyOf: (batch) => ({ device, acts: batch.map(({ act }) => act) }),
    onceThere: (row) => ({ act: unsigned(row.act) }),
  });
}

interface Row {
  readonly id: string;
  readonly slug: string;
  readonly state: EntryState;
  readonly code?: string;
}

interface Sent<Kind extends Row> {
  readonly list: string;
  readonly most: number;
  /** Below the campaign's. */
  readonly path: string;
  /** `waiting`: how many are left after these. */
  readonly bodyOf: (batch: readonly Kind[], waiting: number) => object;
  /** What of it is other on this phone once the server has it, taken in or held. */
  readonly onceThere?: (row: Kind) => Partial<Kind>;
}

function laneOf<Kind extends Row, Key>(
  table: Table<Kind, Key>,
  { list, most, path, bodyOf, onceThere }: Sent<Kind>,
): Lane {
  const waiting = () => table.where('state').equals('waiting');
  return {
    list,
    most,
    async next(many, but) {
      const first = await waiting()
        .filter(({ slug }) => !but.has(slug))
        .first();
      if (!first) return undefined;
      const { slug } = first;
      const ofIt = () => waiting().filter((row) => row.slug === slug);
      const batch = await ofIt().limit(many).toArray();
      const left = (await ofIt().count()) - batch.length;
      return {
        slug,
        path: `/api/v1/campaigns/${encodeURIComponent(slug)}/${path}`,
        ids: batch.map(({ id }) => id),
        body: bodyOf(batch, left),
      };
    },
    async settle(verdicts) {
      await table.db.transaction('rw', table, async () => {
        for (const { id, state, code } of verdicts)
          await table
            .where('id')
            .equals(id)
            .modify((row) => {
              const isThere = state === 'confirmed' || state === 'held';
              Object.assign(row, { state, code }, isThere && onceThere?.(row));
            });
      });
    },
  };
}
