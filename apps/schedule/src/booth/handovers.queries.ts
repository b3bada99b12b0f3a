import type { By } from '@blueheart/access';
import { foldEntries, type Entry, type Figure } from '@blueheart/booth';
import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { EventsQueries } from '../events/events.queries.js';
import { Colleagues } from '@blueheart/ownership';
import type { Handover, ShortCode, ShownOffer } from './handover.schema.js';

interface Row extends Omit<Handover, 'fromName' | 'toName' | 'recordedAt'> {
  readonly recordedAt: Date;
}

/** As `digestOf` has it of the phones' entries. */
const digest = `encode(sha256(convert_to(string_agg(encode(b.hash, 'hex'), '' order by b.sequence, b.id), 'UTF8')), 'hex')`;

/** Who handed a booth over to whom, and whether what came is what they saw. */
@Injectable()
export class HandoversQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EventsQueries) private readonly events: EventsQueries,
    @Inject(Colleagues) private readonly colleagues: Colleagues,
  ) {}

  /** Those of an event that nobody made void, the oldest first. Whoever only looks on is told no names. */
  async of({ campaign, role }: By, event: string): Promise<Handover[]> {
    const rows = await this.database.query<Row>(
      `select h.id, coalesce(h.more ->> 'from', n.author::text) as "from", h.more ->> 'to' as "to",
         h.more ->> 'phone' as phone, h.device, (h.more ->> 'first')::int as first, (h.more ->> 'last')::int as last,
         case when n.numbers < (h.more ->> 'last')::int - (h.more ->> 'first')::int + 1 then 'incomplete'
           when n.digest = h.more ->> 'digest' then 'agrees' else 'differs' end as standing,
         h.recorded_at as "recordedAt"
       from booth_entries h cross join lateral (
         select count(distinct b.sequence)::int as numbers, ${digest} as digest,
           (array_agg(b.by order by b.sequence desc))[1] as author
         from booth_entries b where b.event = h.event and b.device = (h.more ->> 'phone')::uuid
           and b.sequence between (h.more ->> 'first')::int and (h.more ->> 'last')::int) n
       where h.event = $1 and h.kind = 'handover'
         and not exists (select from booth_entries v where v.target = h.id and v.kind = 'void' and v.event = h.event)
       order by h.received_at, h.id`,
      [event],
    );
    const nameOf = await this.namesIn(campaign, role === 'viewer' ? [] : rows);
    return rows.map((row) => ({
      ...row,
      recordedAt: row.recordedAt.toISOString(),
      fromName: row.from ? nameOf(row.from) : '',
      toName: nameOf(row.to),
    }));
  }

  /** What a code stands for that is typed where there is no camera. Throws Refusal 404. */
  async offered(campaign: string, event: string, code: ShortCode): Promise<ShownOffer> {
    await this.events.get(campaign, event);
    const [found] = await this.database.query<{ phone: string; digest: string }>(
      `select d.device as phone, n.digest from booth_devices d cross join lateral (
         select count(*)::int as entries, ${digest} as digest
         from booth_entries b where b.event = d.event and b.device = d.device and b.sequence <= $2) n
       where d.event = $1 and n.entries = $2 and starts_with(n.digest, $3)`,
      [event, code.last, code.digest],
    );
    if (!found) throw new Refusal('no-such-handover', 404);
    return {
      ...found,
      first: 1,
      last: code.last,
      ...(await this.seenOn(event, found.phone, code)),
    };
  }

  /** What the phone itself showed by then, and to whom. */
  private async seenOn(
    event: string,
    device: string,
    { last }: ShortCode,
  ): Promise<{ from: string; figures: Figure[] }> {
    const rows = await this.database.query<Tapped>(
      `select id, sequence, by, kind, what, language, delta, target from booth_entries
       where event = $1 and device = $2 and sequence <= $3 order by sequence`,
      [event, device, last],
    );
    return { from: rows.at(-1)!.by, figures: foldEntries(rows.map((row) => entryOf(row, device))) };
  }

  private async namesIn(campaign: string, rows: readonly Row[]): Promise<(id: string) => string> {
    if (!rows.length) return () => '';
    const ids = rows.flatMap(({ from, to }) => [from, to]);
    return this.colleagues.namesOf(this.database, campaign, [...new Set(ids)]);
  }
}

interface Tapped {
  readonly id: string;
  readonly sequence: number;
  readonly by: string;
  readonly kind: string;
  readonly what: string;
  readonly language: string;
  readonly delta: number | null;
  readonly target: string | null;
}

/** As much of an entry as it takes to reckon with it. */
function entryOf({ target, what, language, ...row }: Tapped, device: string) {
  const places = { entry: target, item: what, category: what, language: language || null };
  return { ...row, ...places, device } as unknown as Entry & { readonly device: string };
}
