import { staffIdOf, type By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, violates, type Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { momentOf } from '../time/wall-time.rules.js';
import { attendanceOf, standingOf } from './attendance.rules.js';
import type { MarkWanted } from './attendance.schema.js';
import { marksOf, placesOf, theresOf, type There } from './attendance.store.js';

/** What coordinators say of who was there, and decide about who was not seen. */
@Injectable()
export class AttendanceService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /**
   * That somebody came or went. Throws Refusal 404 for an event or a person that the campaign does not have, and 400 for
   * a moment that is not, is ahead, or is not within the time for which the event has its space.
   */
  mark(by: By, event: string, { staff, kind, at: wall }: MarkWanted): Promise<string> {
    return this.database.transaction(async (tx) => {
      const there = await thereOf(tx, by.campaign, event);
      await refuseStranger(tx, by.campaign, staff);
      const at = wall === undefined ? there.now : momentOf(wall, there.zone);
      if (!at || at > there.now || at < there.occupied.startsAt || at > there.occupied.endsAt)
        throw new Refusal('not-then', 400, { path: 'at' });
      const id = newId();
      await tx.query(
        `insert into attendance_marks (id, campaign, event, staff, kind, how, at, by)
         values ($1, $2, $3, $4, $5, 'desk', $6, $7)`,
        [id, by.campaign, event, staff, kind, at, staffIdOf(by)],
      );
      await this.note(tx, by, 'mark', event, { after: { staff, kind, at: at.toISOString() } });
      return id;
    });
  }

  /** What was wrong, wherever it was said, counts no more; twice is once. Throws Refusal 404. */
  void(by: By, event: string, mark: string, reason: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      await thereOf(tx, by.campaign, event);
      const [found] = await tx.query(
        `select from attendance_marks where id = $1 and event = $2
         union all
         select from booth_entries where id = $1 and event = $2 and kind in ('check-in', 'check-out')`,
        [mark, event],
      );
      if (!found) throw new Refusal('no-such-mark', 404);
      const voided = await tx.query(
        `insert into attendance_voids (mark, event, by, reason) values ($1, $2, $3, $4)
         on conflict do nothing returning mark`,
        [mark, event, staffIdOf(by), reason],
      );
      if (voided.length) await this.note(tx, by, 'void', event, { after: { mark }, reason });
    });
  }

  /**
   * That somebody who had signed up did not come; twice is once. Throws Refusal 404, 409 `was-there` for who was seen,
   * and `shift-goes-on` before it is over.
   */
  async setNoShow(by: By, event: string, signUp: string): Promise<void> {
    try {
      await this.database.transaction(async (tx) => {
        const there = await thereOf(tx, by.campaign, event);
        const place = await placeOf(tx, by.campaign, event, signUp);
        const marks = await marksOf(tx, {
          campaign: by.campaign,
          events: [event],
          staff: place.staff,
        });
        const about = { there: there.occupied, isNoShow: place.isNoShow, now: there.now };
        const standing = standingOf(place, attendanceOf(marks).visits, about);
        if (standing === 'no-show') return;
        if (standing === 'there') throw new Refusal('was-there', 409);
        if (standing === 'expected') throw new Refusal('shift-goes-on', 409);
        await tx.query('insert into no_shows (id, sign_up, by) values ($1, $2, $3)', [
          newId(),
          signUp,
          staffIdOf(by),
        ]);
        await this.note(tx, by, 'no-show', event, { after: { staff: place.staff } });
      });
    } catch (error) {
      if (!violates(error, 'one_no_show_a_sign_up')) throw error;
    }
  }

  /** They are as if nobody had decided; twice is once. Throws Refusal 404. */
  undoNoShow(by: By, event: string, signUp: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      await thereOf(tx, by.campaign, event);
      const { staff } = await placeOf(tx, by.campaign, event, signUp);
      const undone = await tx.query(
        'update no_shows set undone_at = now() where sign_up = $1 and undone_at is null returning id',
        [signUp],
      );
      if (undone.length) await this.note(tx, by, 'undo-no-show', event, { after: { staff } });
    });
  }

  private note(
    tx: Transaction,
    { actor, campaign }: By,
    act: string,
    event: string,
    what: Partial<Parameters<Audit['note']>[1]>,
  ): Promise<void> {
    const object = { kind: 'event', id: event };
    return this.audit.note(tx, { actor, action: `attendance.${act}`, object, campaign, ...what });
  }
}

async function thereOf(tx: Transaction, campaign: string, event: string): Promise<There> {
  const [there] = await theresOf(tx, campaign, [event]);
  if (!there) throw new Refusal('no-such-event', 404);
  return there;
}

async function placeOf(tx: Transaction, campaign: string, event: string, signUp: string) {
  const places = await placesOf(tx, { campaign, events: [event] });
  const place = places.find((one) => one.signUp === signUp);
  if (!place) throw new Refusal('no-such-sign-up', 404);
  return place;
}

async function refuseStranger(tx: Transaction, campaign: string, staff: string): Promise<void> {
  const [known] = await tx.query('select from people where campaign = $1 and staff = $2', [
    campaign,
    staff,
  ]);
  if (!known) throw new Refusal('no-such-person', 404);
}
