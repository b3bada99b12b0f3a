import { createHash } from 'node:crypto';
import { BoothActivityLogged, type BoothActivityCorrected, type Event } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { NotYet } from '@blueheart/messaging';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { BoothPlaces } from '../places/booth-places.js';
import { PlacesQueries } from '../places/places.queries.js';
import type { Line } from '../stock/movement.rules.js';
import { StockService } from '../stock/stock.service.js';
import { BoothBooks, type Booth } from './booth.books.js';
import { Held, type Difference } from './consumption.rules.js';
import { addWanted, keyOfBatch, knownItems, movementsOf, takeIn } from './consumption.store.js';

interface Posting {
  readonly key: string;
  readonly kind: 'hand-out' | 'return';
  /** Of the batch that is corrected. */
  readonly corrects: string | null;
  readonly at: Date;
}

type Logged = Event<typeof BoothActivityLogged>;
type Changed = Event<typeof BoothActivityCorrected>;

/**
 * What the log of a booth says was handed out, in the books. It happened, so it is never refused: what the books do not
 * have at the booth comes from where nobody can explain, and is a discrepancy until somebody does.
 */
@Injectable()
export class BoothConsumption {
  private readonly logger = new Logger(BoothConsumption.name);

  constructor(
    @Inject(StockService) private readonly stock: StockService,
    @Inject(PlacesQueries) private readonly places: PlacesQueries,
    @Inject(BoothPlaces) private readonly booths: BoothPlaces,
    @Inject(BoothBooks) private readonly books: BoothBooks,
  ) {}

  /** What a batch adds, once: a movement, or one for each minute in which it was tapped. */
  async log(tx: Transaction, { data, at }: Logged): Promise<void> {
    if (!(await takeIn(tx, data))) return;
    const items = data.figures.filter(({ kind }) => kind === 'item');
    const wanted = await this.understood(
      tx,
      data,
      items.map(({ what, language, count, at: tapped }) => ({
        item: what,
        language,
        delta: count,
        ...tappedBy(at, tapped),
      })),
    );
    const booth = await this.hold(tx, data, wanted);
    if (!booth) return;
    const { event, batch } = data;
    const posted: (string | null)[] = [];
    for (const key of new Set(wanted.map(({ tapped }) => keyOfBatch(event, batch, tapped)))) {
      const ofMinute = wanted.filter(({ tapped }) => keyOfBatch(event, batch, tapped) === key);
      const lines: Line[] = [];
      for (const difference of ofMinute)
        lines.push(...(await this.books.follow(tx, booth, difference, null)));
      const when = ofMinute[0]!.tapped ?? at;
      posted.push(
        await this.post(tx, booth, lines, { key, kind: 'hand-out', corrects: null, at: when }),
      );
    }
    await tx.query('update booth_batches set movement = $3 where event = $1 and batch = $2', [
      event,
      batch,
      posted.find((movement) => movement !== null) ?? null,
    ]);
  }

  /**
   * What entries of earlier batches count more or less: a movement each, which names that of its batch. Throws NotYet while
   * such a batch was not taken in.
   */
  async change(tx: Transaction, { data, at }: Changed): Promise<void> {
    const changes = data.changes
      .filter(({ kind }) => kind === 'item')
      .map((one) => ({ ...one, item: one.what, ...tappedBy(at, one.at) }));
    if (!changes.length) return;
    const { batch } = data;
    const movements = await movementsOf(tx, data, changes);
    if (movements.size < changes.length) throw new NotYet(BoothActivityLogged);
    const known = await this.understood(
      tx,
      data,
      changes.map((change) => ({ ...change, corrects: movements.get(change) ?? null })),
    );
    const booth = await this.hold(tx, data, known);
    if (!booth) return;
    for (const change of known) {
      const { corrects } = change;
      const lines = await this.books.follow(tx, booth, change, corrects);
      const kind = change.delta < 0 ? 'return' : 'hand-out';
      const key = `booth:${batch}:${change.entry}:${shortOf(change)}`;
      await this.post(tx, booth, lines, { key, kind, corrects, at: change.tapped ?? at });
    }
  }

  /** Those of which the books keep something, in the order in which they are locked. The rest waits for its roll-out. */
  private async understood<One extends Difference>(
    tx: Transaction,
    { event, campaign }: { event: string; campaign: string },
    wanted: readonly One[],
  ): Promise<One[]> {
    const items = await knownItems(
      tx,
      campaign,
      wanted.map(({ item }) => item),
    );
    const inOrder = wanted
      .map((one) => (items.get(one.item)?.byLanguage === false ? { ...one, language: '' } : one))
      .toSorted((a, b) => (`${a.item}/${a.language}` < `${b.item}/${b.language}` ? -1 : 1));
    const unknown = inOrder.filter(({ item }) => !items.has(item));
    for (const one of unknown) await addWanted(tx, { event, campaign }, one);
    if (unknown.length)
      this.logger.warn(
        'A booth handed out what the roll-out does not name; it is not in the books.',
      );
    return inOrder.filter(({ item }) => items.has(item));
  }

  /** Undefined where there is nothing to post. */
  private async hold(
    tx: Transaction,
    { event, campaign }: { event: string; campaign: string },
    wanted: readonly Difference[],
  ): Promise<Booth | undefined> {
    if (!wanted.length) return undefined;
    // Whoever changes what this booth handed out of an item comes one after the other.
    for (const one of wanted) await addWanted(tx, { event, campaign }, { ...one, delta: 0 });
    const place = await this.booths.ensure(tx, campaign, event);
    const handedOut = await this.places.virtual(campaign, 'handed-out', tx);
    const unexplained = await this.places.virtual(campaign, 'unexplained', tx);
    const places = [place, handedOut, unexplained];
    const held = new Held(await this.stock.hold(tx, campaign, places, wanted));
    return { campaign, event, place, handedOut, unexplained, held };
  }

  private async post(
    tx: Transaction,
    { campaign, event }: Booth,
    lines: readonly Line[],
    { key, kind, corrects, at }: Posting,
  ): Promise<string | null> {
    if (!lines.length) return null;
    const about = { kind: 'event', id: event };
    const { id } = await this.stock.post(tx, {
      campaign,
      kind,
      key,
      lines,
      about,
      occurredAt: at,
      ...(corrects && { corrects }),
    });
    return id;
  }
}

/** When it was tapped, where that is known; never later than it was told. */
function tappedBy(told: Date, tapped: string | undefined): { readonly tapped?: Date } {
  return tapped === undefined ? {} : { tapped: new Date(Math.min(Date.parse(tapped), +told)) };
}

/** An estimate has several items, all under its own id. */
function shortOf({ item, language }: Difference): string {
  return createHash('sha256').update(`${item}/${language}`).digest('hex').slice(0, 8);
}
