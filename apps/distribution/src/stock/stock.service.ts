import { Refusal } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { ItemInLanguage } from '../campaigns/items.queries.js';
import { PromiseBell } from '../reservations/promise-bell.js';
import type { Line, Stock } from './movement.rules.js';
import {
  digestOf,
  columns,
  postManyParams,
  postParams,
  toPost,
  type Asked,
  type MovementKind,
  type MovementWanted,
  type ToPost,
} from './movement.wanted.js';
import { shortageOf } from './shortage.js';
import {
  holdSql,
  openBalancesSql,
  openForItemsSql,
  originalSql,
  postManySql,
  postSql,
} from './stock.sql.js';

export interface Posted {
  readonly id: string;
  /** False where it was there already. */
  readonly isNew: boolean;
}

/** Places that exchange these items with each other. */
export interface Party {
  readonly places: readonly string[];
  readonly items: readonly ItemInLanguage[];
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
    const [posted] = await this.postMany(tx, [wanted]);
    return posted!;
  }

  /** As `post`, one after the other and all in one statement: all of them or none. They are of one campaign. */
  async postMany(tx: Transaction, wanted: readonly MovementWanted[]): Promise<Posted[]> {
    if (!wanted.length) return [];
    return this.write(
      tx,
      wanted.map((one) => toPost(one, null)),
    );
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
    const [posted] = await this.write(tx, [
      toPost(
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
      ),
    ]);
    return posted!;
  }

  /**
   * What these places have of these items, held until the transaction ends, so that what is decided from it stays true.
   * Everything that is touched afterwards belongs to what is held: balances are locked in one order, and once.
   */
  async hold(
    tx: Transaction,
    campaign: string,
    places: readonly string[],
    items: readonly ItemInLanguage[],
  ): Promise<HeldStock[]> {
    return this.holdAll(tx, campaign, [{ places, items }]);
  }

  /** As `hold`, for each of these at once. */
  async holdAll(
    tx: Transaction,
    campaign: string,
    parties: readonly Party[],
  ): Promise<HeldStock[]> {
    const wanted = parties.flatMap(({ places, items }, party) =>
      places.flatMap((place) => items.map((of) => ({ ...of, party, place }))),
    );
    const params = [
      campaign,
      wanted.map(({ party }) => party),
      wanted.map(({ place }) => place),
      wanted.map(({ item }) => item),
      wanted.map(({ language }) => language),
    ];
    await tx.query(openForItemsSql, params);
    return tx.query<HeldStock>(holdSql, params);
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

  private async write(tx: Transaction, movements: readonly ToPost[]): Promise<Posted[]> {
    let result = await this.run(tx, movements);
    if (!result.there) {
      const [places, lots] = columns(movements.flatMap(({ lines }) => lines));
      await tx.query(openBalancesSql, [movements[0]!.wanted.campaign, places, lots]);
      result = await this.run(tx, movements);
      if (!result.there) throw new Refusal('no-such-place', 404);
    }
    const moved = new Set(result.moved);
    if (result.entered < result.held)
      throw await shortageOf(
        tx,
        movements.filter(({ id }) => moved.has(id)),
      );
    // What is handed out leaves nobody more than there was: booths would ring all day.
    if (movements.some(({ id, wanted }) => moved.has(id) && wanted.kind !== 'hand-out'))
      tx.afterCommit(() => this.bell.ring());
    const posted: Posted[] = [];
    for (const { id, asked } of movements) {
      const before = moved.has(id) ? { id, isNew: true } : await this.before(tx, asked);
      // Else it is the movement that it would have taken back: somebody else did at this moment.
      if (!before) throw new Refusal('reversed-already', 409);
      posted.push(before);
    }
    return posted;
  }

  private async run(tx: Transaction, movements: readonly ToPost[]): Promise<Result> {
    const [one, ...others] = movements;
    const [result] = others.length
      ? await tx.query<Result>(postManySql, postManyParams(movements), 'post movements')
      : await tx.query<Result>(postSql, postParams(one!), 'post movement');
    return result!;
  }
}

/** What is held, and of what it is. */
export interface HeldStock extends Stock, ItemInLanguage {}

interface Result {
  readonly there: boolean;
  readonly moved: readonly string[];
  /** How many lines those have that were moved, and how many of them became entries. */
  readonly held: number;
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
