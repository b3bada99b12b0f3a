import { staffIdOf, type By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { DiscrepanciesService } from '../discrepancies/discrepancies.service.js';
import { LotsService } from '../lots/lots.service.js';
import { PlacesQueries } from '../places/places.queries.js';
import type { Line, Stock } from '../stock/movement.rules.js';
import { StockService } from '../stock/stock.service.js';
import { linesFor, type CountReason } from './count.rules.js';
import type { StockCount } from './count.schema.js';

type CountLine = StockCount['lines'][number];
type Named = Pick<CountLine, 'item' | 'language'>;
const keyOf = ({ item, language }: Named) => `${item} ${language}`;

/** The balances that a count may change, held. */
interface Held {
  readonly id: string;
  readonly place: string;
  readonly stock: readonly Stock[];
  /** What item each lot is of. */
  readonly items: ReadonlyMap<string, string>;
  readonly ends: Readonly<Record<'damaged' | 'lost' | 'unexplained', string>>;
}

/** Makes the books what was counted. */
@Injectable()
export class CountSettlement {
  constructor(
    @Inject(PlacesQueries) private readonly places: PlacesQueries,
    @Inject(LotsService) private readonly lots: LotsService,
    @Inject(StockService) private readonly stock: StockService,
    @Inject(DiscrepanciesService) private readonly discrepancies: DiscrepanciesService,
  ) {}

  async hold(
    tx: Transaction,
    campaign: string,
    { id, place }: { readonly id: string; readonly place: string },
    besides: readonly string[],
  ): Promise<Held> {
    const ends = {
      damaged: await this.places.virtual(campaign, 'damaged', tx),
      lost: await this.places.virtual(campaign, 'lost', tx),
      unexplained: await this.places.virtual(campaign, 'unexplained', tx),
    };
    const counted = await tx.query<Named>(
      'select distinct item, language from count_attempts where count = $1',
      [id],
    );
    const places = [place, ...Object.values(ends), ...besides];
    const stock = await this.stock.hold(tx, campaign, places, counted);
    const lots = await tx.query<Named & { id: string }>(
      'select id, item, language from lots where id = any($1::uuid[])',
      [stock.map(({ lot }) => lot)],
    );
    return { id, place, stock, items: new Map(lots.map((lot) => [lot.id, keyOf(lot)])), ends };
  }

  /** One movement for all that differs. Throws Refusal 409 `count-stale` where less is left than is missing. */
  async post(
    tx: Transaction,
    by: By,
    { id, place, stock, items, ends }: Held,
    counted: readonly CountLine[],
    reasonOf: (line: Named) => CountReason | undefined,
  ): Promise<void> {
    const lines: Line[] = [];
    for (const line of counted.filter(({ variance }) => variance !== 0)) {
      const variance = line.variance!;
      const { item, language } = line;
      const found = linesFor(
        variance,
        stock.filter(({ lot }) => items.get(lot) === keyOf(line)),
        {
          place,
          other: ends[endOf(reasonOf(line)!)],
          unknown: variance > 0 ? await this.lots.unknown(tx, by.campaign, line) : '',
        },
      );
      if (found.missing) throw new Refusal('count-stale', 409, {}, { items: [{ item, language }] });
      lines.push(...found.lines);
    }
    if (!lines.length) return;
    await this.stock.post(tx, {
      campaign: by.campaign,
      kind: 'count',
      key: `count:${id}`,
      lines,
      by: staffIdOf(by),
      about: { kind: 'count', id },
    });
    const [{ event }] = (await tx.query<{ event: string | null }>(
      'select event from places where id = $1',
      [place],
    )) as [{ event: string | null }];
    for (const { item, language, variance } of counted)
      if (variance && reasonOf({ item, language }) === 'unexplained') {
        const of = { campaign: by.campaign, place, event, item, language };
        await this.discrepancies.addCounted(tx, of, variance);
      }
  }
}

/** Found comes out of what nobody could explain; whatever is missing goes where it went. */
function endOf(reason: CountReason): 'damaged' | 'lost' | 'unexplained' {
  if (reason === 'damaged') return 'damaged';
  return reason === 'lost' || reason === 'stolen' ? 'lost' : 'unexplained';
}
