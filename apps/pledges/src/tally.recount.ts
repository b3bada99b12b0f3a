import { createHash } from 'node:crypto';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { countLock, firstLink } from './tally.service.js';

/** The tally cells as the entries say they must be, beside what they are. */
const differingCells = `
  select coalesce(t.campaign, c.campaign) as campaign, coalesce(t.day, c.day)::text as day,
         coalesce(t.tier, c.tier) as tier, coalesce(t.governorate, c.governorate) as governorate,
         coalesce(t.locale, c.locale) as locale, coalesce(t.source, c.source) as source,
         coalesce(c.people, 0) as stored, coalesce(t.people, 0) as counted
  from (select campaign, day, tier, governorate, locale, source, sum(delta)::int as people
        from tally_entries where counted_in is not null group by 1, 2, 3, 4, 5, 6) t
  full join tally_cells c using (campaign, day, tier, governorate, locale, source)
  where coalesce(c.people, 0) <> coalesce(t.people, 0)`;

interface Cell {
  readonly campaign: number;
  readonly day: string;
  readonly tier: string;
  readonly governorate: string;
  readonly locale: string;
  readonly source: string;
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
      ...(await tx.query<Cell>(differingCells)).map(cellSentence),
      ...(await pledgesWithoutEntries(tx)),
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
      const wrong = await tx.query<Cell>(differingCells);
      for (const cell of wrong) await repair(tx, cell);
      await tx.query('update recounts set repaired = $1 where day = current_date', [wrong.length]);
      return [...wrong.map(cellSentence), ...(await pledgesWithoutEntries(tx))];
    });
  }
}

async function repair(tx: Transaction, cell: Cell): Promise<void> {
  await tx.query(
    `insert into tally_cells (campaign, day, tier, governorate, locale, source, people) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (campaign, day, tier, governorate, locale, source) do update set people = excluded.people`,
    [cell.campaign, cell.day, cell.tier, cell.governorate, cell.locale, cell.source, cell.counted],
  );
}

function cellSentence({ campaign, day, tier, governorate, stored, counted }: Cell): string {
  const where = governorate || 'no governorate';
  return `Campaign ${campaign}, ${day}, ${tier}, ${where}: the tally says ${stored}, the entries say ${counted}.`;
}

/** Every pledge that counts has been added once more than it was taken away, every other one as often. */
async function pledgesWithoutEntries(tx: Transaction): Promise<string[]> {
  const rows = await tx.query<{ id: string; state: string; sum: number }>(
    `select p.id, p.state, coalesce(sum(e.delta), 0)::int as sum
     from pledges p left join tally_entries e on e.pledge = p.id and e.tier = 'confirmed'
     group by p.id having coalesce(sum(e.delta), 0) <> p.counts::int
     limit 100`,
  );
  return rows.map(({ id, state, sum }) => `Pledge ${id} is ${state}, but counts as ${sum}.`);
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
