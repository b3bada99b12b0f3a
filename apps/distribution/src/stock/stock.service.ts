import { createHash } from 'node:crypto';
import { Refusal } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { PromiseBell } from '../reservations/promise-bell.js';
import { settled, type Line, type Stock } from './movement.rules.js';
import { holdSql, openBalancesSql, openForItemsSql, originalSql, postSql } from './stock.sql.js';

export type MovementKind =
  | 'opening'
  | 'receipt'
  | 'move'
  | 'sent'
  | 'received'
  | 'hand-out'
  | 'return'
  | 'write-off'
  | 'found'
  | 'count'
  | 'reversal';

/** What is to be moved, and what for. */
export interface MovementWanted {
  readonly campaign: string;
  readonly kind: MovementKind;
  /** At most 120 characters; whatever comes again with it is the same movement. */
  readonly key: string;
  readonly lines: readonly Line[];
  /** What was asked, where the lines follow from it and could come out otherwise when it is asked again. */
  readonly asked?: unknown;
  readonly by?: string | null;
  readonly reason?: string | undefined;
  readonly about?: { readonly kind: string; readonly id: string } | undefined;
  readonly corrects?: string | undefined;
  /** When it happened, where that was before it was told. */
  readonly occurredAt?: Date | undefined;
}

export interface Posted {
  readonly id: string;
  /** False where it was there already. */
  readonly isNew: boolean;
}

/** The only writer of the ledger: movements, their entries and the balances they come to. */
@Injectable()
export class StockService {
  constructor(@Inject(PromiseBell) private readonly bell: PromiseBell) {}

  /**
   * Moves pieces, all lines or none. Throws Refusal 409 `not-enough-stock`, which says where how many are missing;
   * 422 `idempotency-key-used` for a key that another movement has; 404 `no-such-place` for a place or a lot of another
   * campaign. Closed places are refused by who decides: what happened at a booth is told after it has closed. Whoever posts several movements in one transaction holds all their balances first (`hold`).
   */
  async post(tx: Transaction, wanted: MovementWanted): Promise<Posted> {
    return this.write(tx, wanted, null);
  }

  /**
   * Takes a movement back as a whole, and names it. Throws Refusal 404; 409 `reversed-already`, or `not-reversible` for
   * a reversal; 409 `not-enough-stock` where what it brought is not there any more.
   */
  async reverse(
    tx: Transaction,
    campaign: string,
    movement: string,
    { key, by, reason }: Pick<MovementWanted, 'key' | 'by' | 'reason'>,
  ): Promise<Posted> {
    const [original] = await tx.query<Original>(originalSql, [campaign, movement]);
    if (!original) throw new Refusal('no-such-movement', 404);
    const { kind, reversal, reversalKey, lines, aboutKind, about } = original;
    if (reversal && reversalKey === key) return { id: reversal, isNew: false };
    if (reversal) throw new Refusal('reversed-already', 409);
    if (kind === 'reversal') throw new Refusal('not-reversible', 409);
    const back = lines.map(({ place, lot, delta }) => ({ place, lot, delta: -delta }));
    return this.write(
      tx,
      {
        campaign,
        kind: 'reversal',
        key,
        lines: back,
        by: by ?? null,
        reason,
        ...(aboutKind && about && { about: { kind: aboutKind, id: about } }),
      },
      movement,
    );
  }

  /**
   * What these places have of these items, held until the transaction ends, so that what is decided from it stays true.
   * Everything that is touched afterwards belongs to what is held: balances are locked in one order, and once.
   */
  async hold(
    tx: Transaction,
    campaign: string,
    places: readonly string[],
    items: readonly { readonly item: string; readonly language: string }[],
  ): Promise<Stock[]> {
    const codes = [items.map(({ item }) => item), items.map(({ language }) => language)];
    await tx.query(openForItemsSql, [campaign, places, ...codes]);
    return tx.query<Stock>(holdSql, [campaign, places, ...codes]);
  }

  /** The movement that this key made before. Throws Refusal 422 where something else was asked with it. */
  async before(tx: Transaction, wanted: Asked): Promise<Posted | undefined> {
    const [there] = await tx.query<{ id: string; same: boolean }>(
      'select id, digest = $3 as same from movements where campaign = $1 and key = $2',
      [wanted.campaign, wanted.key, digestOf(wanted)],
    );
    if (!there) return undefined;
    if (!there.same) throw new Refusal('idempotency-key-used', 422);
    return { id: there.id, isNew: false };
  }

  private async write(
    tx: Transaction,
    wanted: MovementWanted,
    reverses: string | null,
  ): Promise<Posted> {
    const lines = settled(wanted.lines);
    if (!lines.length) throw new Error('A movement without lines moves nothing.');
    const id = newId();
    const asked = wanted.asked ?? lines;
    const params = [
      id,
      wanted.campaign,
      wanted.kind,
      wanted.key,
      digestOf({ ...wanted, asked, reverses }),
      reverses,
      wanted.corrects ?? null,
      wanted.reason ?? null,
      wanted.about?.kind ?? null,
      wanted.about?.id ?? null,
      wanted.by ?? null,
      wanted.occurredAt ?? null,
      lines.map(({ place }) => place),
      lines.map(({ lot }) => lot),
      lines.map(({ delta }) => delta),
    ];
    let result = await this.run(tx, params);
    if (result.there < lines.length) {
      await tx.query(openBalancesSql, [wanted.campaign, params[12], params[13]]);
      result = await this.run(tx, params);
      if (result.there < lines.length) throw new Refusal('no-such-place', 404);
    }
    if (!result.moved) {
      const before = await this.before(tx, { ...wanted, asked, reverses });
      // Else it is the movement that it would have taken back: somebody else did at this moment.
      if (!before) throw new Refusal('reversed-already', 409);
      return before;
    }
    if (result.entered < lines.length) throw await this.shortage(tx, lines);
    // What is handed out leaves nobody more than there was: booths would ring all day.
    if (wanted.kind !== 'hand-out') tx.afterCommit(() => this.bell.ring());
    return { id, isNew: true };
  }

  private async run(tx: Transaction, params: unknown[]): Promise<Result> {
    const [result] = await tx.query<Result>(postSql, params, 'post movement');
    return result!;
  }

  /** Which balance refused: what was changed in this transaction is taken back by whoever hears of it. */
  private async shortage(tx: Transaction, lines: readonly Line[]): Promise<Refusal> {
    const short = await tx.query<{ place: string; lot: string; there: number; missing: number }>(
      `select b.place, b.lot, b.quantity::float8 as there, (- line.delta - b.quantity)::float8 as missing
       from unnest($1::uuid[], $2::uuid[], $3::bigint[]) as line (place, lot, delta)
         join balances b using (place, lot)
       where b.quantity + line.delta < 0 and not b.bottomless`,
      [
        lines.map(({ place }) => place),
        lines.map(({ lot }) => lot),
        lines.map(({ delta }) => delta),
      ],
    );
    return new Refusal('not-enough-stock', 409, {}, { short });
  }
}

interface Result {
  readonly there: number;
  readonly moved: boolean;
  readonly entered: number;
}

interface Original {
  readonly kind: MovementKind;
  readonly reversal: string | null;
  readonly reversalKey: string | null;
  readonly aboutKind: string | null;
  readonly about: string | null;
  readonly lines: readonly Line[];
}

type Asked = Pick<
  MovementWanted,
  'campaign' | 'key' | 'kind' | 'reason' | 'about' | 'corrects' | 'asked'
> & { readonly reverses?: string | null };

function digestOf({ kind, reason, about, corrects, reverses = null, asked }: Asked): Buffer {
  const said = JSON.stringify([kind, reason, about, corrects, reverses, asked]);
  return createHash('sha256').update(said).digest();
}
