import { staffIdOf, type By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { readMoment, type Entry } from '@blueheart/booth';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { BoothLog } from './booth.log.js';
import { isClockDoubtful, type HeldCode } from './booth.rules.js';
import type { Quarantine, quarantineListSchema } from './quarantine.schema.js';
import { knownOf, lockBooths, type LockedBooth, type Taken } from './booth.store.js';

interface Held {
  readonly id: string;
  readonly code: HeldCode;
  readonly hash: string;
  readonly device: string;
  readonly sentBy: string | null;
  readonly body: Entry;
  /** Whether the log has an entry of this id. */
  readonly idTaken: boolean;
}

/** What phones sent and nobody could count: kept as it came, until somebody decides. */
@Injectable()
export class QuarantineService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(BoothLog) private readonly log: BoothLog,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** All that waits; of a volunteer what they tapped or sent. The oldest first. */
  async list(
    by: By,
    { event, code, limit }: z.output<typeof quarantineListSchema>,
  ): Promise<Quarantine> {
    const only = by.role === 'volunteer' ? staffIdOf(by) : null;
    const rows = await this.database.query<Quarantine['held'][number]>(
      `select h.id, h.code, h.event, h.device, h.by, h.sent_by as "sentBy", h.received_at as "receivedAt",
         jsonb_build_object('titles', e.titles, 'venue', v.names,
           'starts', to_char(e.starts_wall, 'YYYY-MM-DD"T"HH24:MI')) as booth,
         h.body - 'sealed' as entry
       from booth_held h join events e on e.id = h.event join venues v on v.id = e.venue
       where e.campaign = $1 and h.taken_in_at is null and ($2::uuid is null or h.event = $2)
         and ($3::text is null or h.code = $3) and ($4::uuid is null or $4 in (h.by, h.sent_by))
       order by h.received_at, h.id limit $5`,
      [by.campaign, event ?? null, code ?? null, only, limit + 1],
    );
    const held = rows
      .slice(0, limit)
      .map((row) => ({ ...row, receivedAt: new Date(row.receivedAt).toISOString() }));
    return { held, more: rows.length > limit };
  }

  /**
   * Takes what waits into the log after all: with an id of its own where another entry has its id, at the moment of its
   * arrival where it names none. Those that somebody else took in meanwhile stay as they are. Gives how many it took.
   * Throws Refusal 404 where there is none of them.
   */
  takeIn(by: By, ids: readonly string[], reason: string): Promise<number> {
    return this.database.transaction(async (tx) => {
      const events = await tx.query<{ event: string }>(
        'select distinct event from booth_held where id = any($1::uuid[])',
        [ids],
      );
      const booths = await lockBooths(
        tx,
        by.campaign,
        events.map(({ event }) => event),
      );
      if (!booths.length) throw new Refusal('no-such-held-entry', 404);
      let count = 0;
      for (const booth of booths) count += await this.takeInOf(tx, by, booth, ids, reason);
      return count;
    });
  }

  private async takeInOf(
    tx: Transaction,
    by: By,
    booth: LockedBooth,
    ids: readonly string[],
    reason: string,
  ): Promise<number> {
    const held = await tx.query<Held>(
      `select id, code, encode(hash, 'hex') as hash, device, sent_by as "sentBy", body,
         exists (select from booth_entries b where b.id = h.entry) as "idTaken"
       from booth_held h where event = $1 and id = any($2::uuid[]) and taken_in_at is null
       order by received_at, id`,
      [booth.id, ids],
    );
    const used = new Set<string>();
    const rows = held.map((one) => {
      const as = one.idTaken || used.has(one.body.id) ? newId() : one.body.id;
      used.add(as);
      return { one, as };
    });
    for (const device of new Set(held.map((one) => one.device))) {
      const ofDevice = rows.filter(({ one }) => one.device === device);
      const sentBy = ofDevice[0]!.one.sentBy;
      const { spoken } = await knownOf(
        tx,
        ofDevice.map(({ as }) => as),
      );
      await this.log.add(
        tx,
        { batch: newId(), campaign: by.campaign, device, sentBy, waiting: null, now: booth.now },
        ofDevice.map(({ one, as }) => takenOf(one, as, booth)),
        spoken,
      );
    }
    await tx.query(
      `update booth_held h set taken_in_at = now(), taken_in_by = $2, taken_in_as = r.taken_as
       from json_to_recordset($1::json) as r(id uuid, taken_as uuid) where h.id = r.id`,
      [JSON.stringify(rows.map(({ one, as }) => ({ id: one.id, taken_as: as }))), staffIdOf(by)],
    );
    if (rows.length)
      await this.audit.note(tx, {
        actor: by.actor,
        action: 'booth.take-in',
        object: { kind: 'event', id: booth.id },
        campaign: by.campaign,
        after: { entries: rows.length, codes: [...new Set(held.map(({ code }) => code))] },
        reason,
      });
    return rows.length;
  }
}

function takenOf({ id: held, body, hash, sentBy }: Held, id: string, booth: LockedBooth): Taken {
  const moment = readMoment(body.recordedAt);
  const clockDoubtful = isClockDoubtful(moment, booth, booth.now);
  return { entry: body, id, hash, sentBy, moment, clockDoubtful, held };
}
