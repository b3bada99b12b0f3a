import { staffIdOf, type By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Injectable } from '@nestjs/common';

/** So long before and after a shift a booth's stock is theirs who stand there. Hours. */
const around = 12;

/**
 * Whether a place is somebody's: what they look after, and the booth at whose event they have a shift about then. `p` is
 * the place; the campaign, the person and the moment are these parameters.
 */
export const isMine = (campaign: string, staff: string, at = 'now()') => `
  (p.staff = ${staff}::uuid or p.event in (
    select c.event from crew c where c.campaign = ${campaign} and c.staff = ${staff}::uuid
      and c.from_at - make_interval(hours => ${around}) < ${at}
      and c.to_at + make_interval(hours => ${around}) > ${at}))`;

/** Volunteers do at their own places what others may do at all of them; of the rest they are told that it is not there. */
@Injectable()
export class MineGuard {
  /** Throws Refusal 404 with this code. */
  async expectPlace(tx: Transaction, by: By, place: string, code = 'no-such-place'): Promise<void> {
    if (by.role !== 'volunteer') return;
    const mine = await tx.query(
      `select from places p where p.campaign = $1 and p.id = $3 and ${isMine('$1', '$2')}`,
      [by.campaign, staffIdOf(by), place],
    );
    if (!mine.length) throw new Refusal(code, 404);
  }

  /** What they carry themselves: at a booth its log says what is handed out. Throws Refusal 404 `no-such-place`. */
  async expectCustody(tx: Transaction, by: By, place: string | null): Promise<void> {
    if (by.role !== 'volunteer') return;
    const mine = await tx.query(
      'select from places where campaign = $1 and id = $2 and staff = $3',
      [by.campaign, place, staffIdOf(by)],
    );
    if (!mine.length) throw new Refusal('no-such-place', 404);
  }
}
