import type { QuietHours } from '@blueheart/config';
import type { Database, Transaction } from '@blueheart/database';
import { Injectable } from '@nestjs/common';
import type { Quiet } from './reminder.rules.js';

/** For a campaign whose roll-out says nothing of it: nobody is written to at night. */
const byNight: QuietHours = { always: [{ from: '21:00', until: '08:00' }], ramadan: [] };

/** When nobody is written to: the hours of the roll-out, and the days of the fast as they are known now. */
@Injectable()
export class QuietTimes {
  async of(db: Pick<Database | Transaction, 'query'>, campaign: string): Promise<Quiet> {
    const [found] = await db.query<{ hours: QuietHours | null; fasts: Quiet['fasts'] }>(
      `select c.content -> 'quietHours' as hours,
         (select coalesce(json_agg(json_build_object('from', to_char(starts, 'YYYY-MM-DD'),
            'until', to_char(ends, 'YYYY-MM-DD'))), '[]')
          from special_days where campaign = c.slug and kind = 'ramadan') as fasts
       from campaigns c where c.slug = $1`,
      [campaign],
    );
    return { hours: found?.hours ?? byNight, fasts: found?.fasts ?? [] };
  }
}
