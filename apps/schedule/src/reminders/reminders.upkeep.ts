import { ShiftLetterDue } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Outbox, StepsFailed } from '@blueheart/messaging';
import { hashToken, MasterKeys, randomBlock } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { EventKind } from '../events/event.rules.js';
import type { ShiftRole } from '../shifts/shift.rules.js';
import { wallTimeOf } from '../time/wall-time.rules.js';
import { fate, type Due } from './reminder.rules.js';
import { invitationIn, type Invited } from './invitation.js';

interface Row extends Omit<Due, 'hasReader'>, Invited {
  readonly id: string;
  readonly campaign: string;
  readonly staff: string;
  readonly locale: string;
  readonly personKey: string;
  readonly person: string | null;
  readonly works: boolean;
  readonly offeredUntil: Date | null;
  readonly kind: EventKind;
  readonly titles: Record<string, string>;
  readonly venue: Record<string, string>;
  readonly space: string;
  readonly role: ShiftRole;
  readonly zone: string;
}

/**
 * What was agreed and is asked anew is not reminded of meanwhile. The shift is kept from being cancelled while its
 * letter is ordered: after a cancellation there is none.
 */
const due = `
  select r.id, r.rule, r.version, r.campaign, r.staff, s.sequence, s.ended is not null as "isShiftOver",
    s.starts_at as "startsAt", s.ends_at as "endsAt", s.role, e.kind, e.titles, e.zone, v.names as venue,
    c.name as space, v.address, k.uid, k.sequence as "uidSequence", k.is_on as "isOn",
    k.changed_at as "uidChangedAt", p.locale, p.person_key as "personKey", p.person, p.role is not null as works,
    u.state, u.offered_until as "offeredUntil"
  from reminders r join shifts s on s.id = r.shift join events e on e.id = s.event
    join venues v on v.id = e.venue join spaces c on c.id = e.space
    join people p on p.campaign = r.campaign and p.staff = r.staff
    left join sign_ups u on u.shift = r.shift and u.staff = r.staff and u.state <> 'ended'
    left join calendar_parts k on k.shift = r.shift and k.staff = r.staff
  where r.sent_at is null and r.dropped is null and r.due_at <= now()
    and (r.put_off_until is null or r.put_off_until <= now())
    and (r.rule in ('changed', 'cancelled', 'off') or s.ended is not null
      or e.state in ('confirmed', 'under-way', 'done'))
  order by r.due_at, r.id limit 1
  for update of r skip locked for share of s skip locked`;

/** Those that failed and are not to be tried yet; of very many the first to be tried. */
const putOff = `
  select id from reminders where sent_at is null and dropped is null and put_off_until > now()
  order by put_off_until limit 20`;

/** Orders the letters that are due. Each in a transaction of its own; processes that run at once take others. */
@Injectable()
export class RemindersUpkeep {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(MasterKeys) private readonly master: MasterKeys,
  ) {}

  /**
   * Until nothing is due, or `isActive` says that it is time to stop. One that fails holds up no other: it is tried again
   * after a minute, then ever later, up to an hour. Throws StepsFailed as long as one is put off.
   */
  async run(isActive: () => boolean): Promise<void> {
    const faults = new Map<string, unknown>();
    while (isActive() && (await this.next(faults))) continue;
    const waiting = await this.database.query<{ id: string }>(putOff);
    if (waiting.length)
      throw new StepsFailed(
        waiting.map(({ id }) => [`reminder ${id}`, faults.get(id) ?? new Error('Put off.')]),
      );
  }

  /** Notes what one failed of, and puts it off. False where nothing is due. */
  private async next(faults: Map<string, unknown>): Promise<boolean> {
    let taken: string | undefined;
    try {
      await this.database.transaction(async (tx) => {
        const [row] = await tx.query<Row>(due);
        taken = row?.id;
        if (row) await this.decide(tx, row);
      });
    } catch (error) {
      if (!taken) throw error;
      faults.set(taken, error);
      await this.putOff(taken);
    }
    return taken !== undefined;
  }

  private async putOff(id: string): Promise<void> {
    await this.database.query(
      `update reminders set failures = failures + 1,
         put_off_until = now() + interval '1 minute' * least(60, 2 ^ least(failures, 6))
       where id = $1 and sent_at is null and dropped is null`,
      [id],
    );
  }

  private async decide(tx: Transaction, row: Row): Promise<void> {
    const hasReader = row.works && row.person !== null;
    const decided = fate({ ...row, hasReader }, await tx.now());
    if (decided === 'send') await this.send(tx, row);
    else await tx.query('update reminders set dropped = $2 where id = $1', [row.id, decided]);
  }

  private async send(tx: Transaction, row: Row): Promise<void> {
    const hasLink = row.rule !== 'cancelled' && row.rule !== 'off';
    const token = hasLink ? randomBlock(32).toString('base64url') : undefined;
    await tx.query('update reminders set sent_at = now(), token_hash = $2 where id = $1', [
      row.id,
      token ? hashToken(token) : null,
    ]);
    const link = `${row.id}.${token}`;
    await this.outbox.add(tx, ShiftLetterDue, {
      ask: row.id,
      about: row.rule,
      campaign: row.campaign,
      staff: row.staff,
      locale: row.locale,
      personKey: row.personKey,
      person: row.person!,
      ...(token && { tokens: this.master.seal(JSON.stringify({ link }), row.id) }),
      facts: factsOf(row),
    });
  }
}

function factsOf(row: Row) {
  const { kind, titles, venue, space, role, zone, startsAt, endsAt, offeredUntil } = row;
  return {
    kind,
    titles,
    venue,
    space,
    role,
    starts: wallTimeOf(startsAt, zone),
    ends: wallTimeOf(endsAt, zone),
    answerUntil: row.rule === 'offer' && offeredUntil ? wallTimeOf(offeredUntil, zone) : null,
    ...invitationIn(row),
  };
}
