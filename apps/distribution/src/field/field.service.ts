import { staffIdOf, type By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { SignaturesService, type Sealed } from '../transfers/signatures.service.js';
import type { FieldAct, FieldAnswer, FieldBatch } from './act.schema.js';
import { FieldEffects } from './effects.js';
import { allowed, hold, isKnownPerson, keep, kept, signed, type Kept } from './field.store.js';
import { momentOf } from './moment.rules.js';

type Timed = { readonly act: FieldAct; readonly at: Date };

/** Takes in what was done on a phone. It happened, so it is never refused: what cannot be put into the books is held. */
@Injectable()
export class FieldService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FieldEffects) private readonly effects: FieldEffects,
    @Inject(SignaturesService) private readonly signatures: SignaturesService,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /**
   * Each act by itself, in their order, once for its id. Throws Refusal 404 `no-such-place` with those acts that are
   * about a place that is not there or not theirs: then nothing of the batch was taken in.
   */
  async take(by: By, { device, acts }: FieldBatch): Promise<FieldAnswer[]> {
    const timed = await this.database.transaction((tx) => this.expectAllowed(tx, by, acts));
    const answers: FieldAnswer[] = [];
    for (const one of timed)
      answers.push(await this.database.transaction((tx) => this.takeIn(tx, by, device, one)));
    return answers;
  }

  private async expectAllowed(tx: Transaction, by: By, acts: readonly FieldAct[]) {
    const now = await tx.now();
    const timed = acts.map((act) => ({ act, at: momentOf(act.tappedAt, now) }));
    const before = await kept(
      tx,
      by.campaign,
      acts.map(({ id }) => id),
    );
    const news = timed.filter(({ act }) => !before.has(act.id));
    const may = await allowed(tx, by, news);
    const strays = news.flatMap(({ act: { id } }, at) => (may.has(at) ? [] : [id]));
    if (strays.length) throw new Refusal('no-such-place', 404, {}, { acts: strays });
    return timed;
  }

  private async takeIn(
    tx: Transaction,
    by: By,
    device: string,
    { act: told, at }: Timed,
  ): Promise<FieldAnswer> {
    const { campaign } = by;
    const { id } = told;
    const { act, signature } = await this.withoutName(tx, told);
    if (!(await keep(tx, by, { act, at, device, signature }))) {
      const before = (await kept(tx, campaign, [id])).get(id)!;
      return answerOf(id, before);
    }
    const code = await this.apply(tx, by, { act, at, signature });
    if (code !== null) await hold(tx, campaign, id, code);
    else if (signature) await signed(tx, campaign, id);
    if (staffIdOf(by) !== act.by) await this.note(tx, by, act);
    return code === null ? { id, answer: 'accepted' } : { id, answer: 'quarantined', code };
  }

  /** Gives why it is not in the books; null where it is. */
  private async apply(
    tx: Transaction,
    by: By,
    taken: Timed & { readonly signature: Sealed | null },
  ): Promise<string | null> {
    const isKnown =
      taken.act.by === staffIdOf(by) || (await isKnownPerson(tx, by.campaign, taken.act.by));
    if (!isKnown) return 'unknown-author';
    const failed = await tx.attempt(() => this.effects.apply(tx, taken, by.campaign));
    if (!failed) return null;
    if (!(failed.error instanceof Refusal)) throw failed.error;
    return failed.error.code;
  }

  /** Who signed is sealed before anything is kept. */
  private async withoutName(
    tx: Transaction,
    act: FieldAct,
  ): Promise<{ act: FieldAct; signature: Sealed | null }> {
    if (act.kind !== 'receive') return { act, signature: null };
    const { signedBy: name, drawing, ...rest } = act;
    if (name === undefined && drawing === undefined) return { act: rest, signature: null };
    const signature = await this.signatures.seal(tx, {
      ...(name !== undefined && { name }),
      ...(drawing && { drawn: drawing }),
    });
    return { act: rest, signature };
  }

  /** What was sent in somebody else's name says so beside what they did. */
  private note(tx: Transaction, { actor, campaign }: By, { id, kind, by }: FieldAct) {
    return this.audit.note(tx, {
      actor,
      action: 'field-act.send',
      object: { kind: 'field-act', id },
      campaign,
      after: { kind, by },
    });
  }
}

function answerOf(id: string, { state, code }: Kept): FieldAnswer {
  return state === 'held'
    ? { id, answer: 'quarantined', code: code! }
    : { id, answer: 'duplicate' };
}
