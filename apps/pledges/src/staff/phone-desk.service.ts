import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { readPhoneCode } from '../after/phone-code.rules.js';
import { PhoneService } from '../after/phone.service.js';
import type { ConfirmDecision } from '../pledge.rules.js';
import type { StaffActor } from './staff.request.js';

/** So many wrong codes an hour are typed by mistake; more are guessed. */
export const wrongAnHour = 30;

/** A message as it arrived: from which number, and what it said. */
export interface Message {
  readonly sender: string;
  readonly code: string;
}

/** Where staff type in what came from a supporter's phone, until a channel is connected. */
@Injectable()
export class PhoneDesk {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PhoneService) private readonly phone: PhoneService,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /**
   * Throws Refusal 422 where no pledge of that number was shown that code, 429 to whoever was told so thirty times
   * within the hour, in whatever campaign: then nothing is looked up.
   */
  async confirm(slug: string, { sender, code }: Message, by: StaffActor): Promise<ConfirmDecision> {
    const attempt = await this.begin(by.id);
    const decision = await this.phone.confirm(slug, sender, readPhoneCode(code) ?? '', by);
    if (decision === 'unknown') {
      await this.noteWrong(slug, by);
      throw new Refusal('unknown-phone-code', 422);
    }
    await this.database.query('delete from phone_tries where id = $1', [attempt]);
    return decision;
  }

  /** Neither the number nor the code: what was typed may be somebody's. */
  private async noteWrong(campaign: string, by: StaffActor): Promise<void> {
    await this.database.transaction((tx) =>
      this.audit.note(tx, {
        actor: by,
        action: 'phone.wrong-code',
        object: { kind: 'person', id: by.id },
        campaign,
      }),
    );
  }

  /** Each counts as wrong until it was right: many at once are no way around it. */
  private async begin(by: string): Promise<string> {
    return this.database.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `phone tries ${by}`,
      ]);
      await tx.query(`delete from phone_tries where at < now() - interval '1 hour'`);
      const [begun] = await tx.query<{ id: string }>(
        `insert into phone_tries (by)
         select $1 where (select count(*) from phone_tries where by = $1) < $2 returning id`,
        [by, wrongAnHour],
      );
      if (!begun) throw new Refusal('too-many-wrong-codes', 429);
      return begun.id;
    });
  }
}
