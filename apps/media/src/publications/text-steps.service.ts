import { staffIdOf, type By } from '@blueheart/access';
import { PublicationWithdrawn, Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { PublicationNotes } from './publication.notes.js';
import { nextStep, stepsOf, textVersion } from './publication.rules.js';
import type { TextStep } from './publication.schema.js';
import {
  lockPublication,
  textAsSeen,
  type PublicationRow,
  type TextRow,
} from './publications.store.js';

type Of<Act extends TextStep['act']> = Extract<TextStep, { act: Act }>;

/** The only writer of what becomes of a text: submitted, approved step by step, sent back, reviewed, withdrawn. */
@Injectable()
export class TextSteps {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(PublicationNotes) private readonly notes: PublicationNotes,
  ) {}

  /**
   * Throws Refusal 404, 409 `changed-meanwhile`, `text-not-from-here`, `approval-out-of-order`; 403 `own-text` for whoever
   * wrote it, and `decided-by-people` for a program.
   */
  take(by: By, id: string, text: string, step: TextStep): Promise<void> {
    return this.database.transaction(async (tx) => {
      const publication = await lockPublication(tx, by.campaign, id);
      const seen = await textAsSeen(tx, publication, text, step.version);
      await this.do(tx, by, publication, seen, step);
      await this.notes.text(tx, by, step.act, text, {
        before: { state: seen.state },
        after: {
          language: seen.language,
          number: seen.number,
          ...('step' in step && { step: step.step }),
          ...('as' in step && { as: step.as }),
        },
        ...('reason' in step && { reason: step.reason }),
      });
    });
  }

  private async do(
    tx: Transaction,
    by: By,
    publication: PublicationRow,
    text: TextRow,
    step: TextStep,
  ): Promise<void> {
    switch (step.act) {
      case 'submit':
        mustBe(text, 'draft');
        return become(tx, text, `state = 'in-review', round = round + 1`);
      case 'recall':
        mustBe(text, 'in-review');
        return become(tx, text, `state = 'draft', ${unread}`);
      case 'approve':
      case 'reject':
        return decide(tx, by, publication, text, step);
      case 'review':
        return review(tx, by, publication, text, step);
      case 'withdraw':
        return this.withdraw(tx, publication, text, step);
    }
  }

  /** Whatever was printed with it is held back by the stock, which hears of it. */
  private async withdraw(
    tx: Transaction,
    { campaign, id, item, number }: PublicationRow,
    text: TextRow,
    { reason }: Of<'withdraw'>,
  ): Promise<void> {
    mustBe(text, 'approved');
    await tx.query(
      `update texts set state = 'withdrawn', withdrawn_at = clock_timestamp(), withdraw_reason = $2,
         version = version + 1 where id = $1`,
      [text.id, reason],
    );
    await this.outbox.add(tx, PublicationWithdrawn, {
      campaign,
      publication: id,
      text: text.id,
      item,
      language: text.language,
      textVersion: textVersion({ ...text, item, publication: number }),
    });
  }
}

/** What was read is not what will be submitted. */
const unread = 'reviewed_as = null, reviewed_by = null, reviewed_at = null';

function mustBe({ state }: TextRow, ...states: readonly TextRow['state'][]): void {
  if (!states.includes(state)) throw new Refusal('text-not-from-here', 409);
}

async function become(tx: Transaction, { id }: TextRow, what: string): Promise<void> {
  await tx.query(`update texts set ${what}, version = version + 1 where id = $1`, [id]);
}

/** Somebody of the staff who has not written in it. */
function otherThanAuthor(by: By, { authors }: TextRow): string {
  const person = staffIdOf(by);
  if (person === null) throw new Refusal('decided-by-people', 403);
  if (authors.includes(person)) throw new Refusal('own-text', 403);
  return person;
}

async function decide(
  tx: Transaction,
  by: By,
  { campaign, carriesLaw }: PublicationRow,
  text: TextRow,
  wanted: Of<'approve'> | Of<'reject'>,
): Promise<void> {
  const person = otherThanAuthor(by, text);
  mustBe(text, 'in-review');
  const steps = stepsOf(carriesLaw, text.blocks);
  if (nextStep(steps, text.approved) !== wanted.step)
    throw new Refusal('approval-out-of-order', 409);
  const isApproved = wanted.act === 'approve';
  await tx.query(
    `insert into text_verdicts (campaign, text, round, step, approved, by, reason) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      campaign,
      text.id,
      text.round,
      wanted.step,
      isApproved,
      person,
      isApproved ? null : wanted.reason,
    ],
  );
  if (!isApproved) return become(tx, text, `state = 'draft', ${unread}`);
  const isWhole = nextStep(steps, [...text.approved, wanted.step]) === undefined;
  return become(tx, text, `state = '${isWhole ? 'approved' : 'in-review'}'`);
}

async function review(
  tx: Transaction,
  by: By,
  { sourceLanguage }: PublicationRow,
  text: TextRow,
  { as }: Of<'review'>,
): Promise<void> {
  const person = otherThanAuthor(by, text);
  mustBe(text, 'in-review', 'approved');
  if (text.language === sourceLanguage) throw new Refusal('text-not-from-here', 409);
  await tx.query(
    `update texts set reviewed_as = $2, reviewed_by = $3, reviewed_at = clock_timestamp(), version = version + 1
     where id = $1`,
    [text.id, as, person],
  );
}
