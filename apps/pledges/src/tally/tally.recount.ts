import { createHash } from 'node:crypto';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { firstLink } from './tally.rules.js';
import { countLock } from './tally.service.js';

/** What the count keeps of the entries, beside what they say it must be. Each table, by the columns it sums over. */
const kept = {
  tally_cells: {
    by: ['campaign', 'day', 'tier', 'governorate', 'locale', 'source'],
    entries: 'tally_entries',
  },
  tally_totals: { by: ['campaign', 'tier', 'governorate'], entries: 'tally_entries' },
  tally_days: {
    by: ['campaign', 'tier', 'part', 'cell', 'day'],
    entries: `tally_entries cross join lateral (values ('locale', locale), ('source', source)) as parts (part, cell)`,
  },
} as const;
type Kept = keyof typeof kept;

const differing = (table: Kept): string => {
  const { by, entries } = kept[table];
  return `
  select ${by.map((column) => `${column}${column === 'day' ? '::text' : ''}`).join(', ')},
         coalesce(c.people, 0) as stored, coalesce(t.people, 0) as counted
  from (select ${by.join(', ')}, sum(delta)::int as people
        from ${entries} where counted_in is not null group by ${by.join(', ')}) t
  full join ${table} c using (${by.join(', ')})
  where coalesce(c.people, 0) <> coalesce(t.people, 0)`;
};

interface Cell {
  readonly table: Kept;
  readonly campaign: number;
  readonly tier: string;
  readonly day?: string;
  readonly governorate?: string;
  readonly part?: 'locale' | 'source';
  readonly cell?: string;
  readonly stored: number;
  readonly counted: number;
}

/** Counts everything again from the entries, and holds it against what is stored. */
@Injectable()
export class TallyRecount {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** A sentence for every difference; none of them names a person. Changes nothing. */
  async verify(): Promise<string[]> {
    return this.database.transaction(async (tx) => [
      ...(await differingCells(tx)).map(cellSentence),
      ...(await pledgesWithoutEntries(tx)),
      ...(await classesWithoutEntries(tx)),
      ...(await otherTotals(tx)),
      ...(await brokenBlocks(tx)),
    ]);
  }

  /**
   * Once a day for the whole system: makes the cells what the entries say, and gives a sentence for what
   * was wrong. Undefined when today's recount was done already.
   */
  async recountOncePerDay(): Promise<string[] | undefined> {
    return this.database.transaction(async (tx) => {
      const mine = await tx.query(
        'insert into recounts (day) values (current_date) on conflict do nothing returning day',
      );
      if (!mine.length) return undefined;
      await tx.query('select pg_advisory_xact_lock($1)', [countLock]);
      const wrong = await differingCells(tx);
      for (const cell of wrong) await repair(tx, cell);
      await tx.query('update recounts set repaired = $1 where day = current_date', [wrong.length]);
      return [
        ...wrong.map(cellSentence),
        ...(await pledgesWithoutEntries(tx)),
        ...(await classesWithoutEntries(tx)),
        ...(await otherTotals(tx)),
      ];
    });
  }
}

async function differingCells(tx: Transaction): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const table of Object.keys(kept) as Kept[]) {
    const rows = await tx.query<Omit<Cell, 'table'>>(differing(table));
    cells.push(...rows.map((row) => ({ ...row, table })));
  }
  return cells;
}

async function repair(tx: Transaction, cell: Cell): Promise<void> {
  const { by } = kept[cell.table];
  const values = by.map((column) => (cell as unknown as Record<string, unknown>)[column]);
  await tx.query(
    `insert into ${cell.table} (${by.join(', ')}, people)
     values (${[...by, 'people'].map((_, at) => `$${at + 1}`).join(', ')})
     on conflict (${by.join(', ')}) do update set people = excluded.people`,
    [...values, cell.counted],
  );
}

/** A source is a visitor's text, so it is not repeated here. */
function cellSentence({ campaign, day, tier, stored, counted, ...cell }: Cell): string {
  const governorate = cell.governorate === '' ? 'no governorate' : cell.governorate;
  const part = cell.part === 'locale' ? cell.cell : cell.part && 'by source';
  const where = [day, tier, governorate, part].filter(Boolean).join(', ');
  return `Campaign ${campaign}, ${where}: the tally says ${stored}, the entries say ${counted}.`;
}

/**
 * Every pledge that counts and is not set aside has been added once more than it was taken away, every other one as
 * often; and so has one that was witnessed, as long as it is not confirmed: none stands in two tiers.
 */
async function pledgesWithoutEntries(tx: Transaction): Promise<string[]> {
  const rows = await tx.query<{ id: string; state: string; confirmed: number; witnessed: number }>(
    `select p.id, p.state || case when p.invalidated_by is null then '' else ' and set aside' end as state,
            coalesce(confirmed, 0)::int as confirmed, coalesce(witnessed, 0)::int as witnessed
     from pledges p left join (
       select pledge, sum(delta) filter (where tier = 'confirmed') as confirmed,
              sum(delta) filter (where tier = 'witnessed') as witnessed
       from tally_entries group by pledge) e on e.pledge = p.id
     where coalesce(confirmed, 0) <> (p.counts and p.invalidated_by is null)::int
        or coalesce(witnessed, 0) <> (p.witnessed_at is not null and not p.counts and p.invalidated_by is null)::int
     limit 100`,
  );
  return rows.map(
    ({ id, state, confirmed, witnessed }) =>
      `Pledge ${id} is ${state}, but counts as ${witnessed ? `${confirmed} confirmed and ${witnessed} witnessed` : confirmed}.`,
  );
}

/** Every class has as many entries as pupils who took part, and whoever is tallied is of a class. */
async function classesWithoutEntries(tx: Transaction): Promise<string[]> {
  const rows = await tx.query<{ class: string; people: number; counted: number }>(
    `select class, coalesce(c.people, 0) as people, coalesce(e.people, 0)::int as counted
     from tallied_classes c full join (
       select pledge as class, sum(delta) as people from tally_entries where source = 'class' and tier = 'tallied'
       group by pledge) e using (class)
     where coalesce(c.people, 0) <> coalesce(e.people, 0) limit 100`,
  );
  return rows.map(
    (row) => `Class ${row.class} has ${row.people} pupils, but counts as ${row.counted}.`,
  );
}

/** The journal's last total is that of the tiers that it adds up. */
async function otherTotals(tx: Transaction): Promise<string[]> {
  const rows = await tx.query<{ campaign: number; journal: number; people: number }>(
    `select c.id as campaign, coalesce(b.total, 0) as journal, coalesce(t.people, 0)::int as people
     from campaigns c
     left join lateral (
       select total from count_blocks where campaign = c.id order by id desc limit 1) b on true
     left join lateral (
       select sum(delta) as people from tally_entries
       where campaign = c.id and tier <> 'tallied' and counted_in is not null) t on true
     where coalesce(b.total, 0) <> coalesce(t.people, 0)`,
  );
  return rows.map(
    ({ campaign, journal, people }) =>
      `Campaign ${campaign}: the journal says ${journal}, the entries say ${people}.`,
  );
}

/** Each block's hash follows from its predecessor's and its own text. */
async function brokenBlocks(tx: Transaction): Promise<string[]> {
  const blocks = await tx.query<{
    id: string;
    campaign: number;
    previous: Buffer;
    hash: Buffer;
    body: string;
  }>('select id, campaign, previous, hash, body from count_blocks order by campaign, id');
  const last = new Map<number, Buffer>();
  return blocks.flatMap(({ id, campaign, previous, hash, body }) => {
    const expected = last.get(campaign) ?? firstLink(campaign);
    last.set(campaign, hash);
    const fits =
      previous.equals(expected) &&
      createHash('sha256').update(previous).update(body).digest().equals(hash);
    return fits ? [] : [`Block ${id} of the journal does not follow from the one before it.`];
  });
}
