import { Audit } from '@blueheart/audit';
import { Refusal, type Actor } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { refusalOfRetry } from '../letter.rules.js';

type Failed = Parameters<typeof refusalOfRetry>[0] & { readonly lastError: string | null };

/** Lets staff try again what failed through a fault of ours that is repaired since. */
@Injectable()
export class LettersRetry {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** It is due at once. Throws Refusal where the campaign has no such letter, or it cannot be sent any more. */
  async retry(campaign: string, letter: string, by: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const error = await this.takeUpAgain(tx, campaign, letter);
      await this.audit.note(tx, {
        actor: by,
        action: 'letter.retry',
        object: { kind: 'letter', id: letter },
        campaign,
        before: { state: 'failed', ...(error && { error }) },
        after: { state: 'queued' },
      });
    });
  }

  /** Gives what it had failed of. */
  private async takeUpAgain(tx: Transaction, campaign: string, id: string): Promise<string | null> {
    const [letter] = await tx.query<Failed>(
      `select state, template, last_error as "lastError", person is not null as "hasReader",
         extract(epoch from now() - created_at)::float8 as "ageSeconds"
       from letters where id = $1 and campaign = $2 for update`,
      [id, campaign],
    );
    if (!letter) throw new Refusal('not-found', 404);
    const refusal = refusalOfRetry(letter);
    if (refusal) throw new Refusal(refusal, 409);
    await tx.query(`update letters set state = 'queued', next_attempt_at = now() where id = $1`, [
      id,
    ]);
    return letter.lastError;
  }
}
