import { Audit } from '@blueheart/audit';
import { Refusal, type Actor } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { DeadLetters, type DeadLetter } from '@blueheart/messaging';
import { Inject, Injectable } from '@nestjs/common';
import type { DeadLetterSeen } from './dead-letters.schema.js';

/** What the bus could not deliver, for the admins of a campaign. */
@Injectable()
export class DeadLettersOfCampaign {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(DeadLetters) private readonly letters: DeadLetters,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** The oldest first, at most `limit`. */
  async page(campaign: string, limit: number, after?: string): Promise<DeadLetterSeen[]> {
    return (await this.letters.list({ campaign, after }, limit)).map(told);
  }

  count(campaign: string): Promise<number> {
    return this.letters.count({ campaign });
  }

  /**
   * Brings it to its service once more. It is noted first, in a transaction of its own, since the bus belongs to
   * another role: of a crash in between there is a note and the dead letter is still there. Throws Refusal where the
   * campaign has no such dead letter, or nobody would hear it.
   */
  async replay(campaign: string, id: string, by: Actor): Promise<void> {
    const [letter] = await this.letters.list({ campaign, id }, 1);
    if (!letter) throw new Refusal('not-found', 404);
    if (!letter.isHeard) throw new Refusal('dead-letter-unheard', 409);
    await this.database.transaction((tx) =>
      this.audit.note(tx, {
        actor: by,
        action: 'dead-letter.replay',
        object: { kind: 'dead-letter', id },
        campaign,
        before: { type: letter.type, service: letter.hearer, error: classOf(letter.error) },
      }),
    );
    await this.letters.replay({ campaign, id });
  }
}

function told(letter: DeadLetter): DeadLetterSeen {
  const { id, type, version, hearer, error, attempts, at, diedAt, campaign, isHeard } = letter;
  return {
    id,
    type,
    version,
    service: hearer,
    error: classOf(error),
    attempts,
    announcedAt: at.toISOString(),
    diedAt: diedAt.toISOString(),
    ofCampaign: campaign !== null,
    canReplay: isHeard,
  };
}

/** An error's class and SQLSTATE. What it says besides may quote the event. */
function classOf(error: string): string {
  return /^\w+( [0-9A-Z]{5}(?![\w:]))?/.exec(error)?.[0] ?? 'Error';
}
