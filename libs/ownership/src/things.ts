import type { Role } from '@blueheart/access';
import type { Database, Transaction } from '@blueheart/database';
import { markOf, type Marked, type Thing } from './ownership.rules.js';
import type { Counts, Filter, Item, Preview } from './ownership.schema.js';

export type Reader = Pick<Database | Transaction, 'query'>;

/** Who asks, in which campaign. */
export interface Eye {
  readonly campaign: string;
  readonly me: string;
  readonly role: Role;
}

/** How things of one kind are read, from a table with `id`, `campaign`, `owner` and `version`. */
export interface Reading {
  readonly kind: string;
  readonly table: string;
  /** What the table is called in the rest of this. */
  readonly as: string;
  /** Selects what an item is but for its mark, and the version. */
  readonly item: string;
  /** What is done or given up stays with whoever had it. */
  readonly isOpen: string;
  readonly sort: string;
  readonly lock: 'for update' | 'for no key update';
}

type Row = Omit<Item, 'mark'> & { readonly version: number };
/** Something of somebody's, as a preview shows it. */
export type Held = Marked & { readonly item: Item };

/** Who can own something in the campaign $1. */
export const owners = `select staff from people where campaign = $1 and role in ('admin', 'coordinator')`;

/** An admin sees anybody's, a coordinator their own and what has lost its owner: $3 asks, and $4 is what they are. */
const visible = (one: string) => `($4 = 'admin' or ${one}.owner = $3 or ${one}.owner is null
  or ${one}.owner not in (${owners}))`;

/** What is open and of $2, or of it those in $5. */
const held = ({
  as,
  isOpen,
}: Reading) => `${as}.campaign = $1 and ${as}.owner is not distinct from $2
  and ${isOpen} and ${visible(as)} and ($5::uuid[] is null or ${as}.id = any($5))`;
const named = ({ as }: Reading) => `${as}.campaign = $1 and ${as}.id = any($2)`;

/** What a service has that is somebody's, in the order in which its kinds are shown and locked. */
export class Things {
  constructor(private readonly readings: readonly Reading[]) {}

  /** What they have, by kind. Nothing that whoever asks may not move. */
  async of(db: Reader, eye: Eye, filter: Filter): Promise<Held[]> {
    const found: Held[] = [];
    for (const { reading, values } of this.asked(eye, filter)) {
      const { item, sort } = reading;
      const sql = `${item} where ${held(reading)} order by ${sort}`;
      found.push(...(await db.query<Row>(sql, values)).map((row) => heldOf(reading, row)));
    }
    return found;
  }

  /** The same, kept as it is until the transaction ends; everybody locks kind after kind, by their ids. */
  async lock(tx: Transaction, eye: Eye, filter: Filter): Promise<Held[]> {
    for (const { reading, values } of this.asked(eye, filter))
      await tx.query(lockSql(reading, held(reading)), values);
    return this.of(tx, eye, filter);
  }

  /** What these are now, whosever they are. */
  async now(db: Reader, campaign: string, all: readonly Thing[]): Promise<Held[]> {
    const found: Held[] = [];
    for (const { reading, ids } of this.idsByKind(all)) {
      const sql = `${reading.item} where ${named(reading)} order by ${reading.sort}`;
      const rows = await db.query<Row>(sql, [campaign, ids]);
      found.push(...rows.map((row) => heldOf(reading, row)));
    }
    return found;
  }

  /** Those of these that are still open and this person's, kept so until the transaction ends. */
  async lockOf(
    tx: Transaction,
    campaign: string,
    owner: string,
    all: readonly Thing[],
  ): Promise<Thing[]> {
    const found: Thing[] = [];
    for (const { reading, ids } of this.idsByKind(all)) {
      const { kind, table, as, isOpen } = reading;
      await tx.query(lockSql(reading, named(reading)), [campaign, ids]);
      const rows = await tx.query<{ id: string }>(
        `select ${as}.id from ${table} ${as} where ${named(reading)} and ${as}.owner = $3 and ${isOpen}
         order by ${as}.id`,
        [campaign, ids, owner],
      );
      found.push(...rows.map(({ id }) => ({ kind, id })));
    }
    return found;
  }

  /** How much is open of nobody, and of whoever cannot own it any more. */
  lost(
    db: Reader,
    campaign: string,
  ): Promise<{ owner: string | null; kind: string; count: number }[]> {
    const each = this.readings.map(
      ({ kind, table, as, isOpen }) =>
        `select ${as}.owner, '${kind}' as kind from ${table} ${as} where ${as}.campaign = $1 and ${isOpen}`,
    );
    return db.query(
      `select owner, kind, count(*)::int as count from (${each.join(' union all ')}) held
       where owner is null or owner not in (${owners}) group by owner, kind order by owner, kind`,
      [campaign],
    );
  }

  /** By kind, also those of which there is nothing. */
  byKind(all: readonly Held[]): Preview['kinds'] {
    return this.readings.map(({ kind }) => ({
      kind,
      items: all.filter((one) => one.kind === kind).map(({ item }) => item),
    }));
  }

  countsBy(items: readonly Thing[]): Counts {
    return this.readings
      .map(({ kind }) => ({ kind, count: items.filter((one) => one.kind === kind).length }))
      .filter(({ count }) => count > 0);
  }

  /** What of the wish is of which kind: null for all of it. */
  private asked({ campaign, me, role }: Eye, { from, kinds, only }: Filter) {
    return this.readings.flatMap((reading) => {
      if (kinds && !kinds.includes(reading.kind)) return [];
      const ids = only?.filter(({ kind }) => kind === reading.kind).map(({ id }) => id);
      if (ids?.length === 0) return [];
      return [{ reading, values: [campaign, from, me, role, ids ?? null] }];
    });
  }

  private idsByKind(all: readonly Thing[]) {
    return this.readings
      .map((reading) => ({
        reading,
        ids: all.filter(({ kind }) => kind === reading.kind).map(({ id }) => id),
      }))
      .filter(({ ids }) => ids.length > 0);
  }
}

function lockSql({ table, as, lock }: Reading, where: string): string {
  return `select from ${table} ${as} where ${where} order by ${as}.id ${lock}`;
}

function heldOf({ kind }: Reading, { version, ...row }: Row): Held {
  const mark = markOf({ kind, id: row.id, version, tasks: row.tasks });
  return { kind, id: row.id, mark, item: { ...row, mark } };
}
