import { Settings } from '@blueheart/config';
import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { ItemsQueries } from '../campaigns/items.queries.js';
import { PlacesQueries } from '../places/places.queries.js';
import { iso } from '../stock/stock.sql.js';
import type { Transfer, transferListSchema, TransferSummary, Waybill } from './transfer.schema.js';

type Search = z.output<typeof transferListSchema>;

/** Reads of what is on its way. */
@Injectable()
export class TransfersQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ItemsQueries) private readonly items: ItemsQueries,
    @Inject(PlacesQueries) private readonly places: PlacesQueries,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  /** The newest first. */
  async list(
    campaign: string,
    { state, place, before, limit }: Search,
  ): Promise<{ transfers: TransferSummary[]; next: string | null }> {
    const transfers = await this.database.query<TransferSummary>(
      `${transferSql} where t.campaign = $1 and ($2::text is null or t.state = $2)
         and ($3::uuid is null or $3 in (t.from_place, t.to_place))
         and ($4::uuid is null or (t.made_at, t.id) < (select made_at, id from transfers where campaign = $1 and id = $4))
       order by t.made_at desc, t.id desc limit $5`,
      [campaign, state ?? null, place ?? null, before ?? null, limit],
    );
    return {
      transfers,
      next: transfers.length === limit ? transfers[transfers.length - 1]!.id : null,
    };
  }

  /** Drafts and what is on its way, from any of these places or to it; the newest first. */
  openAt(campaign: string, places: readonly string[]): Promise<TransferSummary[]> {
    return this.database.query<TransferSummary>(
      `${transferSql} where t.campaign = $1 and t.state in ('draft', 'sent', 'in-part')
         and (t.from_place = any($2) or t.to_place = any($2) and t.state <> 'draft')
       order by t.made_at desc, t.id desc limit 100`,
      [campaign, places],
    );
  }

  /** With what arrived, the newest first. Throws Refusal 404. */
  async get(campaign: string, id: string): Promise<Transfer> {
    const [transfer] = await this.database.query<TransferSummary>(
      `${transferSql} where t.campaign = $1 and t.id = $2`,
      [campaign, id],
    );
    if (!transfer) throw new Refusal('no-such-transfer', 404);
    const arrivals = await this.database.query<Transfer['arrivals'][number]>(arrivalsSql, [id]);
    return { ...transfer, arrivals };
  }

  /** What goes with the boxes. Throws Refusal 404, and 409 `transfer-not-sent` for a draft. */
  async waybill(campaign: string, id: string): Promise<Waybill> {
    const { number, from, to, sentAt, expectedOn, lines } = await this.get(campaign, id);
    if (!sentAt) throw new Refusal('transfer-not-sent', 409);
    const { items, timeZone } = await this.items.list(campaign);
    const [{ day }] = (await this.database.query<{ day: string }>(
      'select ($1::timestamptz at time zone $2)::date::text as day',
      [sentAt, timeZone],
    )) as [{ day: string }];
    return {
      number,
      from: await this.places.get(campaign, from),
      to: await this.places.get(campaign, to),
      day,
      sentAt,
      expectedOn,
      lines: lines.map(({ item, language, quantity, lots }) => ({
        item,
        names: { ...items.find(({ code }) => code === item)?.names },
        language,
        quantity,
        lots: lots.map(({ label, sent }) => ({ label, quantity: sent })),
      })),
      link: `${this.settings.baseUrl}/desk/stock/at/transfer/${id}`,
    };
  }
}

const transferSql = `
  select t.id, t.number, t.from_place as "from", t.to_place as "to", t.state, t.expected_on::text as "expectedOn",
    t.owner, t.version, ${iso('t.made_at')} as "madeAt", ${iso('t.sent_at')} as "sentAt", ${iso('t.ended_at')} as "endedAt",
    (select json_agg(json_build_object('id', l.id, 'item', l.item, 'language', l.language, 'lot', l.lot,
        'quantity', l.quantity, 'onItsWay', coalesce(sent.left, 0), 'lots', coalesce(sent.lots, '[]')) order by l.position)
     from transfer_lines l left join lateral (
       select sum(s.sent - s.received - s.damaged - s.lost - s.returned) as left,
         json_agg(json_build_object('lot', s.lot, 'label', lots.label, 'sent', s.sent, 'received', s.received,
           'damaged', s.damaged, 'lost', s.lost, 'returned', s.returned) order by lots.made_at, lots.id) as lots
       from transfer_lots s join lots on lots.id = s.lot where s.line = l.id) sent on true
     where l.transfer = t.id) as lines
  from transfers t`;

const arrivalsSql = `
  select a.movement as id, a.place as at, ${iso('a.at')} as told, m.by, back.id as "takenBackBy",
    exists (select from signatures s where s.arrival = a.movement and s.forgotten_at is null) as signed,
    (select json_agg(json_build_object('line', l.line, 'received', l.whole, 'damaged', l.damaged, 'lost', l.lost)
       order by t.position)
     from arrival_lines l join transfer_lines t on t.id = l.line where l.arrival = a.movement) as lines
  from arrivals a join movements m on m.id = a.movement left join movements back on back.reverses = a.movement
  where a.transfer = $1 order by a.at desc, a.movement desc`;
