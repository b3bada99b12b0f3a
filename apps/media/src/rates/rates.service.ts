import type { By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { BadRequest } from '@blueheart/http';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { lockOpenOutlet } from '../outlets/outlets.locks.js';
import type { RateWanted } from './rate.schema.js';

/** The only writer of `rates`. What was asked for stays written: a mistake is corrected by the next. */
@Injectable()
export class RatesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Throws Refusal 404, 409 `outlet-closed`. */
  add(by: By, outlet: string, wanted: RateWanted): Promise<string> {
    const { unit, format, price, currency, from, until } = wanted;
    return this.database.transaction(async (tx) => {
      await lockOpenOutlet(tx, by.campaign, outlet);
      const id = newId();
      await tx.query(
        `insert into rates (id, campaign, outlet, unit, format, price, currency, valid_from, valid_until)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [id, by.campaign, outlet, unit, format, price, currency, from, until],
      );
      await this.audit.note(tx, {
        actor: by.actor,
        action: 'rate.create',
        object: { kind: 'outlet', id: outlet },
        campaign: by.campaign,
        after: { ...wanted },
      });
      return id;
    });
  }

  /** Its last day, or none. Throws Refusal 404, BadRequest for a day before its first. */
  end(by: By, outlet: string, rate: string, until: string | null): Promise<void> {
    return this.database.transaction(async (tx) => {
      const [found] = await tx.query<{ from: string; until: string | null }>(
        `select valid_from::text as "from", valid_until::text as until from rates
         where campaign = $1 and outlet = $2 and id = $3 for update`,
        [by.campaign, outlet, rate],
      );
      if (!found) throw new Refusal('no-such-rate', 404);
      if (until !== null && until < found.from)
        throw new BadRequest('validation', [{ path: 'until', code: 'until_before_from' }]);
      if (until === found.until) return;
      await tx.query('update rates set valid_until = $2 where id = $1', [rate, until]);
      await this.audit.note(tx, {
        actor: by.actor,
        action: 'rate.end',
        object: { kind: 'outlet', id: outlet },
        campaign: by.campaign,
        before: { rate, until: found.until },
        after: { rate, until },
      });
    });
  }
}
