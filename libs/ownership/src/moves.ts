import type { By } from '@blueheart/access';
import type { Audit } from '@blueheart/audit';
import { Refusal, WorkMoved } from '@blueheart/contracts';
import type { Database, Transaction } from '@blueheart/database';
import type { Outbox } from '@blueheart/messaging';
import { newId } from '@blueheart/sealing';
import type { Colleagues, Receiver } from './colleagues.js';
import { expectMayMove, expectNotTooMany } from './expect.js';
import { changedOf, decideUndo, fingerprintOf, mayMoveTo, type Thing } from './ownership.rules.js';
import type { MoveWanted } from './ownership.schema.js';
import type { Eye, Things } from './things.js';

/** Whoever acts: a member of the staff. */
export type Mover = Eye & { readonly by: By };

interface Kept {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
  readonly from: string | null;
  readonly to: string;
  readonly items: readonly Thing[];
  readonly undoneAt: Date | null;
}

const select = `select id, at, by, from_owner as "from", to_owner as "to", items, undone_at as "undoneAt"
  from ownership_moves m`;

/** With what a service moves what it has. */
export interface Means {
  readonly database: Database;
  readonly colleagues: Colleagues;
  readonly outbox: Outbox;
  readonly audit: Audit;
}

/**
 * Moves work from one to another, exactly as it was previewed, and back: each in one transaction, or not at all. How a
 * thing gets another owner is its service's: it grows its version with it, and notes it.
 */
export abstract class Moves {
  constructor(
    private readonly things: Things,
    private readonly means: Means,
  ) {}

  protected abstract handOver(
    tx: Transaction,
    by: By,
    thing: Thing,
    whose: { readonly from: string | null; readonly to: string },
  ): Promise<void>;

  /**
   * Gives the id of the move; asking twice is moving once. Throws Refusal 403, 404, 409 `cannot-own`, and 409
   * `work-changed` with what of the chosen has changed where the preview does not hold any more.
   */
  move(mover: Mover, wanted: MoveWanted): Promise<string> {
    const { campaign, me, by } = mover;
    const { from, to, fingerprint, note } = wanted;
    return this.means.database.transaction(async (tx) => {
      if (from === to) throw new Refusal('owns-it-already', 409, { path: 'to' });
      const receiver = await this.means.colleagues.receiver(tx, campaign, to);
      const asking = { ...mover, from, owns: await this.means.colleagues.owns(tx, campaign, from) };
      expectMayMove(asking);
      if (!mayMoveTo(asking, to)) throw new Refusal('only-to-yourself', 403, { path: 'to' });
      const held = await this.things.lock(tx, mover, wanted);
      expectNotTooMany(held.length);
      const items = wanted.items.map(({ kind, id }) => ({ kind, id }));
      const before = await this.carriedOut(tx, campaign, { me, to, fingerprint, items });
      if (before) return before;
      const changed = changedOf(wanted.items, held);
      if (changed.length > 0 || fingerprintOf(from, held) !== fingerprint)
        throw new Refusal('work-changed', 409, {}, { changed });
      const id = newId();
      await tx.query(
        `insert into ownership_moves (id, campaign, by, from_owner, to_owner, fingerprint, items, note, person_key)
         values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9)`,
        [
          id,
          campaign,
          me,
          from,
          to,
          fingerprint,
          JSON.stringify(items),
          note && (await this.means.colleagues.sealNote(tx, receiver, note)),
          receiver.personKey,
        ].map((value) => (value === '' ? null : value)),
      );
      await this.handAllOver(tx, by, items, { from, to });
      await this.note(tx, by, 'work.move', id, {
        before: { owner: from },
        after: { owner: to, ...this.countsOf(items) },
        ...(note && { person: { key: receiver.personKey, after: { note } } }),
      });
      if (to !== me) await this.tell(tx, campaign, id, receiver, items);
      return id;
    });
  }

  /**
   * Gives back what is still with who got it; what went on meanwhile stays. Throws Refusal 404, and 409 after thirty
   * days, where whoever had it cannot own it any more, and where nothing is left to give back.
   */
  undo({ campaign, me, role, by }: Mover, id: string): Promise<void> {
    return this.means.database.transaction(async (tx) => {
      const [kept] = await tx.query<Kept>(
        `${select} where campaign = $1 and id = $2 and ($4 = 'admin' or by = $3) for update`,
        [campaign, id, me, role],
      );
      if (!kept) throw new Refusal('no-such-move', 404);
      const decision = decideUndo(kept, await tx.now());
      if (decision === 'too late') throw new Refusal('undo-too-late', 409);
      if (decision === 'already undone') return;
      const { from, to } = kept;
      if (from === null || !(await this.means.colleagues.owns(tx, campaign, from)))
        throw new Refusal('cannot-own', 409);
      const items = await this.things.lockOf(tx, campaign, to, kept.items);
      if (items.length === 0) throw new Refusal('work-moved-on', 409);
      await tx.query(
        'update ownership_moves set undone_at = now(), undone_by = $2, seen_at = null where id = $1',
        [id, me],
      );
      await this.handAllOver(tx, by, items, { from: to, to: from });
      await this.note(tx, by, 'work.move-back', id, {
        before: { owner: to },
        after: { owner: from, ...this.countsOf(items) },
      });
    });
  }

  /** Whoever got it has read of it. Throws Refusal 404. */
  async seen({ campaign, me }: Eye, id: string): Promise<void> {
    const found = await this.means.database.query(
      `update ownership_moves set seen_at = coalesce(seen_at, now())
       where campaign = $1 and id = $2 and to_owner = $3 returning id`,
      [campaign, id, me],
    );
    if (!found.length) throw new Refusal('no-such-move', 404);
  }

  /** The move that this very wish was carried out by, if it was. */
  private async carriedOut(
    tx: Transaction,
    campaign: string,
    wanted: Pick<MoveWanted, 'to' | 'fingerprint'> & { me: string; items: readonly Thing[] },
  ): Promise<string | undefined> {
    const [kept] = await tx.query<Kept>(`${select} where campaign = $1 and fingerprint = $2`, [
      campaign,
      wanted.fingerprint,
    ]);
    const isThis =
      kept?.by === wanted.me && kept.to === wanted.to && sameThings(kept.items, wanted.items);
    return isThis ? kept.id : undefined;
  }

  private async handAllOver(
    tx: Transaction,
    by: By,
    items: readonly Thing[],
    whose: { readonly from: string | null; readonly to: string },
  ): Promise<void> {
    for (const thing of items) await this.handOver(tx, by, thing, whose);
  }

  private async tell(
    tx: Transaction,
    campaign: string,
    ask: string,
    { staff, locale, personKey, person }: Receiver,
    items: readonly Thing[],
  ): Promise<void> {
    const facts = { moved: this.things.countsBy(items) };
    await this.means.outbox.add(tx, WorkMoved, {
      ask,
      campaign,
      staff,
      locale,
      personKey,
      person,
      facts,
    });
  }

  private note(
    tx: Transaction,
    { actor, campaign }: By,
    action: string,
    id: string,
    what: Partial<Parameters<Audit['note']>[1]>,
  ): Promise<void> {
    return this.means.audit.note(tx, {
      actor,
      action,
      object: { kind: 'move', id },
      campaign,
      ...what,
    });
  }

  private countsOf(items: readonly Thing[]): Record<string, number> {
    return Object.fromEntries(this.things.countsBy(items).map(({ kind, count }) => [kind, count]));
  }
}

function sameThings(some: readonly Thing[], others: readonly Thing[]): boolean {
  const ids = (all: readonly Thing[]) => all.map(({ id }) => id).toSorted();
  return ids(some).join() === ids(others).join();
}
