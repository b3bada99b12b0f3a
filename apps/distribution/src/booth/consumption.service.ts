import { createHash } from 'node:crypto';
import { BoothActivityLogged, type BoothActivityCorrected, type Event } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { NotYet } from '@blueheart/messaging';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { BoothBooks } from './booth.books.js';
import type { Difference } from './consumption.rules.js';
import {
  addWanted,
  keyOfBatch,
  knownItems,
  movementsOf,
  nameMovements,
  takeIn,
} from './consumption.store.js';
import type { Told } from './open-books.js';

type Logged = Event<typeof BoothActivityLogged>;
type Changed = Event<typeof BoothActivityCorrected>;

/**
 * What the log of a booth says was handed out, in the books. It happened, so it is never refused: what the books do not
 * have at the booth comes from where nobody can explain, and is a discrepancy until somebody does.
 */
@Injectable()
export class BoothConsumption {
  private readonly logger = new Logger(BoothConsumption.name);

  constructor(@Inject(BoothBooks) private readonly books: BoothBooks) {}

  /** What batches add, each once: a movement each, or one for each minute in which it was tapped. */
  async log(tx: Transaction, logged: readonly Logged[]): Promise<void> {
    const campaigns = new Set(logged.map(({ data }) => data.campaign));
    for (const campaign of [...campaigns].toSorted()) {
      const ofIt = logged.filter(({ data }) => data.campaign === campaign);
      await this.logOf(tx, campaign, ofIt);
    }
  }

  private async logOf(tx: Transaction, campaign: string, logged: readonly Logged[]): Promise<void> {
    const taken = new Set(
      (
        await takeIn(
          tx,
          campaign,
          logged.map(({ data }) => data),
        )
      ).map(keyOf),
    );
    const fresh = logged.filter(({ data }) => taken.delete(keyOf(data)));
    const told = await this.understood(
      tx,
      campaign,
      fresh.flatMap((one) =>
        minutesOf(one).map((minute) => ({ ...minute, batch: one.data.batch })),
      ),
    );
    if (!told.length) return;
    const movements = await this.books.follow(tx, campaign, told);
    const named = new Map<string, { event: string; batch: string; movement: string }>();
    movements.forEach((movement, at) => {
      const { event, batch } = told[at]!;
      const key = keyOf({ event, batch });
      if (movement && !named.has(key)) named.set(key, { event, batch, movement });
    });
    if (named.size) await nameMovements(tx, [...named.values()]);
  }

  /**
   * What entries of earlier batches count more or less: a movement each, which names that of its batch. Throws NotYet while
   * such a batch was not taken in.
   */
  async change(tx: Transaction, { data, at }: Changed): Promise<void> {
    const changes = data.changes
      .filter(({ kind }) => kind === 'item')
      .map((one) => ({ ...one, ...tappedBy(at, one.at) }));
    if (!changes.length) return;
    const { batch, campaign, event } = data;
    const movements = await movementsOf(tx, data, changes);
    if (movements.size < changes.length) throw new NotYet(BoothActivityLogged);
    const told = changes.map((change): Told => {
      const difference = { item: change.what, language: change.language, delta: change.delta };
      return {
        event,
        key: `booth:${batch}:${change.entry}`,
        kind: change.delta < 0 ? 'return' : 'hand-out',
        corrects: movements.get(change) ?? null,
        at: change.tapped ?? at,
        differences: [difference],
      };
    });
    const known = await this.understood(tx, campaign, told);
    // An estimate has several items, all under its own id.
    const each = known.map((one) => ({
      ...one,
      key: `${one.key}:${shortOf(one.differences[0]!)}`,
    }));
    if (each.length) await this.books.follow(tx, campaign, each);
  }

  /** That of which the books keep something. The rest waits for its roll-out. */
  private async understood<One extends Told>(
    tx: Transaction,
    campaign: string,
    told: readonly One[],
  ): Promise<One[]> {
    const all = told.flatMap(({ event, differences }) =>
      differences.map((one) => ({ ...one, event })),
    );
    if (!all.length) return [];
    const codes = [...new Set(all.map(({ item }) => item))];
    const items = await knownItems(tx, campaign, codes);
    const unknown = all.filter(({ item }) => !items.has(item));
    if (unknown.length) {
      await addWanted(tx, campaign, unknown);
      this.logger.warn(
        'A booth handed out what the roll-out does not name; it is not in the books.',
      );
    }
    return told
      .map((one) => ({
        ...one,
        differences: one.differences
          .filter(({ item }) => items.has(item))
          .map((each) => (items.get(each.item)!.byLanguage ? each : { ...each, language: '' })),
      }))
      .filter(({ differences }) => differences.length > 0);
  }
}

/** What one batch handed out, minute by minute. */
function minutesOf({ data, at }: Logged): Told[] {
  const { event, batch, figures } = data;
  const minutes = new Map<string, Told & { readonly differences: Difference[] }>();
  for (const { kind, what, language, count, at: told } of figures) {
    if (kind !== 'item') continue;
    const { tapped } = tappedBy(at, told);
    const key = keyOfBatch(event, batch, tapped);
    const minute = minutes.get(key) ?? {
      event,
      key,
      kind: 'hand-out',
      corrects: null,
      at: tapped ?? at,
      differences: [],
    };
    minute.differences.push({ item: what, language, delta: count });
    minutes.set(key, minute);
  }
  return [...minutes.values()];
}

function keyOf({ event, batch }: { readonly event: string; readonly batch: string }): string {
  return `${event} ${batch}`;
}

/** When it was tapped, where that is known; never later than it was told. */
function tappedBy(told: Date, tapped: string | undefined): { readonly tapped?: Date } {
  return tapped === undefined ? {} : { tapped: new Date(Math.min(Date.parse(tapped), +told)) };
}

function shortOf({ item, language }: Difference): string {
  return createHash('sha256').update(`${item}/${language}`).digest('hex').slice(0, 8);
}
