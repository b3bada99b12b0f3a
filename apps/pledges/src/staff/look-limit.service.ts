import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { StaffActor } from './staff.request.js';

/** Whoever calls supporters back all day needs fewer; whoever copies the list needs more. */
const looksAnHour = 60;
const looksADay = 200;

/** How many contacts one person opens, in whatever campaign. The admins find in the audit log who met the limit. */
@Injectable()
export class LookLimit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Counted before anything is opened: many at once are no way around it. Throws Refusal 429 `too-many-looks`. */
  async count(by: StaffActor, campaign: string): Promise<void> {
    const minutes = await this.database.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`looks ${by.id}`]);
      await tx.query(`delete from looks where at < now() - interval '1 day'`);
      const left = await minutesLeft(tx, by.id);
      const isNoted = left > 0 && (await this.isNoted(tx, by.id));
      await tx.query('insert into looks (by, refused) values ($1, $2)', [by.id, left > 0]);
      if (left > 0 && !isNoted)
        await this.audit.note(tx, {
          actor: by,
          action: 'pledge.look-limit',
          object: { kind: 'person', id: by.id },
          campaign,
        });
      return left;
    });
    if (minutes > 0)
      throw new Refusal('too-many-looks', 429, { minutes, hour: looksAnHour, day: looksADay });
  }

  /** Once an hour is enough to be told. */
  private async isNoted(tx: Transaction, by: string): Promise<boolean> {
    const [noted] = await tx.query(
      `select from looks where by = $1 and refused and at > now() - interval '1 hour' limit 1`,
      [by],
    );
    return noted !== undefined;
  }
}

/** Until there may be one more; 0 for now. */
async function minutesLeft(tx: Transaction, by: string): Promise<number> {
  const nth = (most: string) =>
    `(select at from looks where by = $1 and not refused order by at desc offset ${most} - 1 limit 1)`;
  const [row] = await tx.query<{ minutes: number }>(
    `select coalesce(ceil(greatest(0, extract(epoch from greatest(
       ${nth('$2::int')} + interval '1 hour', ${nth('$3::int')} + interval '1 day') - now())) / 60), 0)::int as minutes`,
    [by, looksAnHour, looksADay],
  );
  return row!.minutes;
}
