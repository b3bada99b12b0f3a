import { staffIdOf, type By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { isReady } from './ready.rules.js';
import type { ReadyPhones, ReadyReport } from './ready.schema.js';

/** Which phones are ready for Saturday, by what each of them says of itself. */
@Injectable()
export class ReadyService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The last word of a phone. Throws Refusal 403 for a program: a phone is in somebody's hand. */
  async report(by: By, device: string, { checks, battery }: ReadyReport): Promise<void> {
    const staff = staffIdOf(by);
    if (!staff) throw new Refusal('not-allowed', 403);
    await this.database.query(
      `insert into ready_phones (campaign, device, by, checks, battery) values ($1, $2, $3, $4, $5)
       on conflict (campaign, device) do update
       set by = excluded.by, checks = excluded.checks, battery = excluded.battery, reported_at = now()`,
      [by.campaign, device, staff, JSON.stringify(checks), battery],
    );
  }

  /** Those that were heard in the last three days; what is not ready comes first. */
  async phones(campaign: string): Promise<ReadyPhones> {
    const rows = await this.database.query<
      Omit<ReadyPhones['phones'][number], 'ready' | 'reportedAt'> & { reportedAt: Date }
    >(
      `select device, by, checks, battery, reported_at as "reportedAt" from ready_phones
       where campaign = $1 and reported_at > now() - interval '3 days' order by reported_at desc, device limit 200`,
      [campaign],
    );
    const phones = rows
      .map((row) => ({ ...row, ready: isReady(row), reportedAt: row.reportedAt.toISOString() }))
      .toSorted((one, other) => Number(one.ready) - Number(other.ready));
    return { ready: phones.filter(({ ready }) => ready).length, phones };
  }
}
