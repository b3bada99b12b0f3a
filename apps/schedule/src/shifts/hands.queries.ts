import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { wallTimeOf } from '../time/wall-time.rules.js';
import { shiftColumns, type ShiftRow } from './shift.row.js';
import { isAttended } from './shift.rules.js';
import type { handsSchema } from './shift.schema.js';
import { shiftEvent, shiftFrom, ShiftsQueries, type ShownSignUp } from './shifts.queries.js';

type Hand = z.output<typeof handsSchema>['hands'][number];

/** What a coordinator has to see to: nothing that a move or a refusal has left open is dropped in silence. */
@Injectable()
export class HandsQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ShiftsQueries) private readonly shifts: ShiftsQueries,
  ) {}

  /** Of all shifts that are not over, the first to begin first. */
  async list(campaign: string): Promise<Hand[]> {
    const shifts = await this.database.query<
      ShiftRow & { about: Hand['event']; isOutside: boolean }
    >(
      `select ${shiftColumns}, ${shiftEvent}, not e.occupied @> tstzrange(s.starts_at, s.ends_at) as "isOutside"
       from ${shiftFrom} where s.campaign = $1 and s.ended is null and s.ends_at > now() and e.state <> 'done'
       order by s.starts_at, s.id`,
      [campaign],
    );
    const signUps = await this.shifts.signUps(shifts.map(({ id }) => id));
    return shifts.flatMap((shift) => {
      const there = signUps.filter((one) => one.shift === shift.id).map(({ signUp }) => signUp);
      const found: [Hand['because'], ShownSignUp | null][] = [
        ...(shift.isOutside ? [['outside-event', null] as [Hand['because'], null]] : []),
        ...(isAttended(there.filter(({ state }) => state === 'taken'))
          ? []
          : [['no-adult', null] as [Hand['because'], null]]),
        ...there.flatMap(reasonsOf),
      ];
      return found.map(([because, signUp]) => handOf(shift, because, signUp));
    });
  }
}

function reasonsOf(signUp: ShownSignUp): [Hand['because'], ShownSignUp][] {
  if (signUp.state === 'conflict') return [['conflict', signUp]];
  return [
    ...(signUp.asksOut ? ([['asks-out', signUp]] as [Hand['because'], ShownSignUp][]) : []),
    ...(signUp.hindrances.length ? ([['rules', signUp]] as [Hand['because'], ShownSignUp][]) : []),
  ];
}

function handOf(
  shift: ShiftRow & { about: Hand['event'] },
  because: Hand['because'],
  signUp: ShownSignUp | null,
): Hand {
  const { id, role, startsAt, endsAt, zone, about } = shift;
  const times = { starts: wallTimeOf(startsAt, zone), ends: wallTimeOf(endsAt, zone) };
  return { because, shift: id, role, ...times, event: about, signUp };
}
