import { Inject, Injectable } from '@nestjs/common';
import { BusConnection } from './bus-connection.js';
import { Doorbell } from './doorbell.js';

const atOnce = 500;

/** An event that a service could not take in. */
export interface DeadLetter {
  readonly id: string;
  /** The service that gave up, or `unknown` where no release knew the type. */
  readonly hearer: string;
  readonly type: string;
  readonly version: number;
  readonly error: string;
  readonly attempts: number;
  readonly at: Date;
  readonly diedAt: Date;
  /** The campaign that the event names; null where it names none. */
  readonly campaign: string | null;
  /** Whether there is a service to bring it to. */
  readonly isHeard: boolean;
}

/**
 * Which ones: one by its number, all of a type, all that concern a campaign, or all. An event that names no campaign
 * concerns every one.
 */
export type Which =
  | { readonly id: string }
  | { readonly type: string }
  | { readonly campaign: string; readonly id?: string; readonly after?: string | undefined }
  | 'all';

/** As events name it: `campaign`, or `slug` in what is about the campaign itself. */
const campaignOf = `coalesce(payload ->> 'campaign', payload ->> 'slug')`;

const isHeard = `exists (select from bus.ways w where w.type = d.type and d.hearer in ('unknown', w.hearer))`;

/**
 * A shipment anew for each service that is to hear it; the receipt that said "done with" is taken back. What is
 * still of an unknown type, or no longer heard by its hearer, stays: there is nobody to ship it to.
 */
const replay = (condition: string) => `
with risen as (
  delete from bus.dead_letters where id = any(array(
    select id from bus.dead_letters d
    where ${isHeard} and ${condition}
    order by id limit $1 for update skip locked))
  returning hearer, event, type, version, payload, at, trace),
forgotten as (
  delete from bus.inbox i using risen where (i.hearer, i.event) = (risen.hearer, risen.event)),
shipped as (
  insert into bus.shipments (hearer, events)
  select case risen.hearer when 'unknown' then way.hearer else risen.hearer end,
         json_build_array(json_build_object('id', event, 'type', type, 'version', version, 'at', at,
                                            'payload', payload, 'trace', trace))
  from risen join bus.ways way using (type)
  where case risen.hearer when 'unknown' then way.hearer is not null else way.hearer = risen.hearer end)
select count(*)::int as count from risen`;

/** What could not be taken in, and how it gets another chance. */
@Injectable()
export class DeadLetters {
  constructor(
    @Inject(BusConnection) private readonly bus: BusConnection,
    @Inject(Doorbell) private readonly doorbell: Doorbell,
  ) {}

  /** The oldest first. Never what they say: that may be personal. */
  list(which: Which, limit: number): Promise<DeadLetter[]> {
    const [condition, values] = conditionOf(which, 2);
    return this.bus.query<DeadLetter>(
      `select id, hearer, type, version, error, attempts, at, died_at as "diedAt",
         ${campaignOf} as campaign, ${isHeard} as "isHeard"
       from bus.dead_letters d where ${condition} order by id limit $1`,
      [limit, ...values],
    );
  }

  async count(which: Which = 'all'): Promise<number> {
    const [condition, values] = conditionOf(which, 1);
    const [row] = await this.bus.query<{ count: number }>(
      `select count(*)::int as count from bus.dead_letters where ${condition}`,
      values,
    );
    return row!.count;
  }

  /** Ships them once more. Gives how many; one that fails again is a dead letter again, eight failures later. */
  async replay(which: Which): Promise<number> {
    const [condition, values] = conditionOf(which, 2);
    let replayed = 0;
    for (;;) {
      const [row] = await this.bus.query<{ count: number }>(replay(condition), [atOnce, ...values]);
      replayed += row!.count;
      if (row!.count < atOnce) break;
    }
    if (replayed) this.doorbell.ring();
    return replayed;
  }
}

/** The condition, and what the parameter numbered `at` in it is. */
function conditionOf(which: Which, at: number): [condition: string, values: unknown[]] {
  if (which === 'all') return ['true', []];
  if ('campaign' in which) {
    const { campaign, id, after } = which;
    const concerns = `coalesce(${campaignOf}, $${at}) = $${at}`;
    if (id !== undefined) return [`${concerns} and id = $${at + 1}`, [campaign, id]];
    return [`${concerns} and id > $${at + 1}`, [campaign, after ?? 0]];
  }
  if ('id' in which) return [`id = $${at}`, [which.id]];
  return [`type = $${at}`, [which.type]];
}
