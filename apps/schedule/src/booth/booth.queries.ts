import type { By } from '@blueheart/access';
import { plausibilityOf, type Counts, type Figure } from '@blueheart/booth';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { EventsQueries } from '../events/events.queries.js';
import { sumUp } from './booth.rules.js';
import type { BoothCourse, BoothEntries, BoothFigures, entryListSchema } from './booth.schema.js';
import { figuresOfCounts } from './estimates.store.js';
import { HandoversQueries } from './handovers.queries.js';

type Device = BoothFigures['devices'][number];
type Estimate = BoothFigures['estimates'][number];
type Entry = BoothEntries['entries'][number];

const iso = (moment: Date | string) => new Date(moment).toISOString();

/** Reads of the booth log of an event. */
@Injectable()
export class BoothQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EventsQueries) private readonly events: EventsQueries,
    @Inject(HandoversQueries) private readonly handovers: HandoversQueries,
  ) {}

  /** What was counted, phone by phone what is there and what is not, and what looks odd. Throws Refusal 404. */
  async figuresOf(by: By, event: string): Promise<BoothFigures> {
    await this.events.get(by.campaign, event);
    const [row] = await this.database.query<
      Pick<BoothFigures, 'figures' | 'devices' | 'quarantined' | 'waitingForApproval'> & {
        estimates: (Estimate & { counts: Counts })[];
      }
    >(statement, [event]);
    const { figures, devices, estimates, ...held } = row!;
    const standing = estimates.filter(({ voidedAt }) => voidedAt === null);
    const all = sumUp(
      [...figures, ...standing.flatMap(({ counts }) => figuresOfCounts(counts))],
      ({ count }) => count,
    )
      .filter(({ count }) => count !== 0)
      .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
    return {
      figures: all,
      devices: devices.map((one: Device) => ({ ...one, lastHeardAt: iso(one.lastHeardAt) })),
      estimates: estimates.map((one) => ({
        ...one,
        madeAt: iso(one.madeAt),
        voidedAt: one.voidedAt && iso(one.voidedAt),
      })),
      handovers: await this.handovers.of(by, event),
      flags: plausibilityOf(all),
      ...held,
    };
  }

  /** When it was tapped, by how many, and what of it did not come as it should. Throws Refusal 404. */
  async courseOf(campaign: string, event: string): Promise<BoothCourse> {
    await this.events.get(campaign, event);
    const [row] = await this.database.query<
      Omit<BoothCourse, 'span'> & { first: Date | null; last: Date | null }
    >(
      `select min(b.recorded_at) filter (where not b.clock_doubtful) as first,
         max(b.recorded_at) filter (where not b.clock_doubtful) as last,
         count(distinct b.by)::int as people, count(*) filter (where b.kind = 'handover')::int as handovers,
         (select count(*)::int from booth_held where event = $1 and taken_in_at is not null and code = 'late') as late,
         (select count(*)::int from booth_held where event = $1 and taken_in_at is not null) as "takenIn"
       from booth_entries b where b.event = $1`,
      [event],
    );
    const { first, last, ...others } = row!;
    return { ...others, span: first && last && { first: iso(first), last: iso(last) } };
  }

  /** Each device's entries in the order in which they were tapped, whatever its clock said. Throws Refusal 404. */
  async entriesOf(
    campaign: string,
    event: string,
    { device, kind, after, limit }: z.output<typeof entryListSchema>,
  ): Promise<BoothEntries> {
    await this.events.get(campaign, event);
    const rows = await this.database.query<Entry>(
      `select id, device, sequence, by, sent_by as "sentBy", kind, what, language, delta, target,
         more - 'sealed' as more, recorded_at as "recordedAt", received_at as "receivedAt",
         clock_doubtful as "clockDoubtful",
         exists (select from booth_entries v where v.target = b.id and v.kind = 'void' and v.event = b.event) as voided
       from booth_entries b
       where event = $1 and ($2::uuid is null or device = $2) and ($3::text is null or kind = $3) and sequence > $4
       order by device, sequence, id limit $5`,
      [event, device ?? null, kind ?? null, after, limit + 1],
    );
    return { entries: rows.slice(0, limit).map(shown), more: rows.length > limit };
  }
}

const keyOf = ({ kind, what, language }: Figure) => `${kind}/${what}/${language}`;

function shown(row: Entry): Entry {
  return { ...row, recordedAt: iso(row.recordedAt), receivedAt: iso(row.receivedAt) };
}

/** One statement, one moment. */
const statement = `
  select
    (select coalesce(json_agg(json_build_object('kind', kind, 'what', what, 'language', language, 'count', count)), '[]')
     from booth_totals where event = $1) as figures,
    (select coalesce(json_agg(json_build_object('device', d.device, 'confirmed', d.entries, 'waiting', d.waiting,
        'missing', greatest(0, greatest(d.last_sequence, coalesce(d.closed_at, 0)) - n.sequences),
        'last', greatest(d.last_sequence, coalesce(d.closed_at, 0)), 'gaps', g.gaps,
        'closed', d.closed_at is not null, 'lastHeardAt', d.last_heard_at, 'clockDoubtful', n.doubtful)
        order by d.last_heard_at desc, d.device), '[]')
     from booth_devices d cross join lateral (
       select count(distinct b.sequence)::int as sequences, count(*) filter (where b.clock_doubtful)::int as doubtful
       from booth_entries b where b.event = $1 and b.device = d.device) n
     cross join lateral (
       select coalesce(json_agg(json_build_object('first', first, 'last', last) order by first), '[]') as gaps
       from (
         select lag(at, 1, 0) over (order by at) + 1 as first, at - 1 as last
         from (select sequence as at from booth_entries b where b.event = $1 and b.device = d.device
           union select d.closed_at + 1 where d.closed_at is not null) numbers
         order by at) stretches
       where first <= last and first <= greatest(d.last_sequence, coalesce(d.closed_at, 0))) g
     where d.event = $1) as devices,
    (select coalesce(json_agg(json_build_object('id', id, 'device', device, 'first', first, 'last', last,
        'counts', counts, 'reason', reason, 'by', by, 'madeAt', made_at, 'voidedAt', voided_at)
        order by made_at, id), '[]')
     from booth_estimates where event = $1) as estimates,
    (select count(*)::int from booth_held where event = $1 and taken_in_at is null and code <> 'late') as quarantined,
    (select count(*)::int from booth_held where event = $1 and taken_in_at is null and code = 'late')
      as "waitingForApproval"`;
