import { randomBytes } from 'node:crypto';
import { isCodeOf } from '@blueheart/booth';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { Reader } from '@blueheart/ownership';
import type { Volunteer } from '../shifts/sign-ups.service.js';
import { attendanceOf, isCodeTime } from './attendance.rules.js';
import { marksOf, theresOf } from './attendance.store.js';

/** Whoever is wrong so often waits; a code has a million forms, of which five are right. */
const mostWrong = 5;
const wrongMinutes = 10;

/** Whoever stands before a booth's screen says so with the code on it. */
@Injectable()
export class SelfCheckIn {
  constructor(@Inject(Database) private readonly database: Database) {}

  /**
   * Since when they are there; once more is the same. Throws Refusal 404, 409 `not-code-time` where nobody is expected
   * now, 422 `wrong-booth-code`, and 429 `too-many-attempts` after five
   * wrong ones in ten minutes.
   */
  async here({ staff, campaign }: Volunteer, event: string, code: string): Promise<Date> {
    const outcome = await this.database.transaction(async (tx) => {
      const [there] = await theresOf(tx, campaign, [event]);
      if (!there) throw new Refusal('no-such-event', 404);
      if (!isCodeTime(there, there.now)) throw new Refusal('not-code-time', 409);
      // Those of one person one after the other: else many at once would all be the fifth.
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`code of ${staff}`]);
      await refuseGuesser(tx, staff);
      const [secret] = await secretsOf(tx, [event]);
      // By the clock that the booth's phone goes by, too: `serverTime` of its kit.
      if (!secret || !(await isCodeOf(secret.secret, code, there.now.getTime()))) {
        await tx.query('insert into wrong_codes (campaign, staff) values ($1, $2)', [
          campaign,
          staff,
        ]);
        return 'wrong';
      }
      return this.mark(tx, { campaign, event, staff });
    });
    // What was wrong is remembered, whatever the answer is.
    if (outcome === 'wrong') throw new Refusal('wrong-booth-code', 422, { path: 'code' });
    return outcome;
  }

  /** What the codes of these events are made of, made for those that have none. */
  async secrets(events: readonly string[]): Promise<Map<string, Uint8Array>> {
    const known = new Map(
      (await secretsOf(this.database, events)).map((one) => [one.event, one.secret]),
    );
    const missing = events.filter((event) => !known.has(event));
    if (!missing.length) return known;
    await this.database.query(
      `insert into check_in_secrets (event, secret)
       select event, decode(secret, 'hex') from json_to_recordset($1) as r(event uuid, secret text) on conflict do nothing`,
      [
        JSON.stringify(
          missing.map((event) => ({ event, secret: randomBytes(32).toString('hex') })),
        ),
      ],
    );
    return new Map((await secretsOf(this.database, events)).map((one) => [one.event, one.secret]));
  }

  /** Wrong codes of long ago are of no use. */
  async forgetOld(): Promise<void> {
    await this.database.query(`delete from wrong_codes where at < now() - interval '1 day'`);
  }

  private async mark(
    tx: Transaction,
    { campaign, event, staff }: { campaign: string; event: string; staff: string },
  ): Promise<Date> {
    const { visits } = attendanceOf(await marksOf(tx, { campaign, events: [event], staff }));
    const open = visits.at(-1);
    if (open && !open.left) return open.came.at;
    const [made] = await tx.query<{ at: Date }>(
      `insert into attendance_marks (id, campaign, event, staff, kind, how, at, by)
       values ($1, $2, $3, $4, 'in', 'self', now(), $4) returning at`,
      [newId(), campaign, event, staff],
    );
    return made!.at;
  }
}

function secretsOf(
  db: Reader,
  events: readonly string[],
): Promise<{ event: string; secret: Buffer<ArrayBuffer> }[]> {
  return db.query('select event, secret from check_in_secrets where event = any($1::uuid[])', [
    events,
  ]);
}

async function refuseGuesser(tx: Transaction, staff: string): Promise<void> {
  const [wrong] = await tx.query<{ times: number }>(
    `select count(*)::int as times from wrong_codes
     where staff = $1 and at > now() - make_interval(mins => $2)`,
    [staff, wrongMinutes],
  );
  if (wrong!.times >= mostWrong)
    throw new Refusal('too-many-attempts', 429, { minutes: wrongMinutes });
}
