import { createHash } from 'node:crypto';
import { staffIdOf, type By } from '@blueheart/access';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { ItemsQueries } from '../campaigns/items.queries.js';
import { isMine } from '../mine/mine.guard.js';
import type { Place } from '../places/place.schema.js';
import { PlacesQueries } from '../places/places.queries.js';
import type { TransferSummary } from '../transfers/transfer.schema.js';
import { TransfersQueries } from '../transfers/transfers.queries.js';
import type { FieldKit } from './kit.schema.js';

type End = FieldKit['destinations'][number];

/** What a phone takes along, to do with stock what is done without a network. */
@Injectable()
export class FieldKitQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ItemsQueries) private readonly items: ItemsQueries,
    @Inject(PlacesQueries) private readonly places: PlacesQueries,
    @Inject(TransfersQueries) private readonly transfers: TransfersQueries,
  ) {}

  /** Of a volunteer, their own places. The tag is of all but the time. Throws Refusal 404. */
  async kit(by: By): Promise<{ readonly kit: FieldKit; readonly etag: string }> {
    const { campaign } = by;
    const { items, locales } = await this.items.list(campaign);
    const open = await this.places.listOpen(campaign);
    const mine = await this.mineOf(by);
    const places = mine ? open.filter(({ id }) => mine.has(id)) : open;
    const ids = places.map(({ id }) => id);
    const carried = await this.database.query<
      FieldKit['places'][number]['carries'][number] & { place: string }
    >(carriedSql, [campaign, ids]);
    const transfers = await this.transfers.openAt(campaign, ids);
    const there = new Set(
      [...carried, ...transfers.flatMap(({ lines }) => lines)].map(({ item }) => item),
    );
    const ends = new Map(open.map((place) => [place.id, endOf(place)]));
    // What is on its way may come from a place that has closed since.
    const others = transfers.flatMap(({ from, to }) => [from, to]).filter((id) => !ends.has(id));
    for (const place of await this.places.among(campaign, others)) ends.set(place.id, endOf(place));
    const taken: Omit<FieldKit, 'serverTime'> = {
      items: items
        .filter(({ code, offered }) => offered || there.has(code))
        .map(({ code, names, byLanguage }) => ({
          code,
          names: { ...names },
          languages: byLanguage ? [...locales] : [''],
        })),
      places: places.map((place) => ({
        ...endOf(place),
        event: place.event,
        carries: carried
          .filter((one) => one.place === place.id)
          .map(({ item, language, onHand, heldBack }) => ({ item, language, onHand, heldBack })),
      })),
      destinations: open.map(endOf),
      transfers: transfers.map((one) => told(one, ends)),
    };
    const [clock] = await this.database.query<{ now: Date }>('select now()');
    const digest = createHash('sha256').update(JSON.stringify(taken)).digest('hex').slice(0, 32);
    return { kit: { serverTime: clock!.now.toISOString(), ...taken }, etag: `"${digest}"` };
  }

  /** Undefined for who may act everywhere. */
  private async mineOf(by: By): Promise<ReadonlySet<string> | undefined> {
    if (by.role !== 'volunteer') return undefined;
    const rows = await this.database.query<{ id: string }>(
      `select p.id from places p where p.campaign = $1 and ${isMine('$1', '$2')}`,
      [by.campaign, staffIdOf(by)],
    );
    return new Set(rows.map(({ id }) => id));
  }
}

const endOf = ({ id, kind, names, staff }: Place): End => ({ id, kind, names, staff });

function told(
  { id, number, from, to, state, lines }: TransferSummary,
  ends: ReadonlyMap<string, End>,
): FieldKit['transfers'][number] {
  const isDraft = state === 'draft';
  return {
    id,
    number,
    from: ends.get(from)!,
    to: ends.get(to)!,
    state: isDraft ? 'draft' : 'sent',
    lines: lines.map(({ id: line, item, language, quantity, onItsWay, lots }) => ({
      id: line,
      item,
      language,
      sent: isDraft ? quantity : lots.reduce((sum, { sent }) => sum + sent, 0),
      open: isDraft ? quantity : onItsWay,
    })),
  };
}

const carriedSql = `
  select b.place, l.item, l.language, sum(b.quantity)::float8 as "onHand",
    coalesce(sum(b.quantity) filter (where l.quarantined_at is not null), 0)::float8 as "heldBack"
  from balances b join lots l on l.id = b.lot
  where b.campaign = $1 and b.place = any($2) and b.quantity > 0
  group by b.place, l.item, l.language order by b.place, l.item, l.language`;
