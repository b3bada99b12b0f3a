import { newId } from '@blueheart/sealing';
import { pins, slug, type DistributionAlone } from '../distribution.fixture.js';
import { arrivalWantedSchema, type ArrivalWanted } from './arrival.schema.js';
import { ArrivalReversals } from './arrival-reversals.service.js';
import { ArrivalsService } from './arrivals.service.js';
import { SendingService } from './sending.service.js';
import { TransfersQueries } from './transfers.queries.js';
import { TransfersService } from './transfers.service.js';
import type { TransferWanted } from './transfer.schema.js';

type LineWanted = TransferWanted['lines'][number];
type Counted = Partial<Pick<ArrivalWanted['lines'][number], 'received' | 'damaged' | 'lost'>>;

export function aLine(quantity: number, parts: Partial<LineWanted> = {}): LineWanted {
  return { ...pins, lot: null, quantity, ...parts };
}

export const theTransfer = (distribution: DistributionAlone, id: string) =>
  distribution.get(TransfersQueries).get(slug, id);

/** From a warehouse that has so many pieces of one lot, to an empty one. */
export async function aDraft(distribution: DistributionAlone, has: number, ...lines: LineWanted[]) {
  const { place: from, lot } = await distribution.aFullWarehouse(has);
  const to = await distribution.aWarehouse('Tripoli office');
  const made = await distribution.get(TransfersService).create(distribution.rana, {
    from,
    to,
    expectedOn: '2026-12-04',
    lines: lines.length ? lines : [aLine(has)],
  });
  return { ...made, from, to, lot };
}

export async function send(distribution: DistributionAlone, id: string): Promise<void> {
  const { version } = await theTransfer(distribution, id);
  await distribution.get(SendingService).send(distribution.rana, id, version);
}

export async function aSent(...asked: Parameters<typeof aDraft>) {
  const draft = await aDraft(...asked);
  await send(asked[0], draft.id);
  return draft;
}

/** Of the first line, unless `counted` has more. */
export async function arrive(
  distribution: DistributionAlone,
  id: string,
  counted: Counted | readonly Counted[],
  more: { key?: string; at?: ArrivalWanted['at']; signature?: ArrivalWanted['signature'] } = {},
) {
  const { key = newId(), ...rest } = more;
  const { lines } = await theTransfer(distribution, id);
  const wanted = arrivalWantedSchema.parse({
    ...rest,
    lines: [counted].flat().map((one, index) => ({ line: lines[index]!.id, ...one })),
  });
  return distribution.get(ArrivalsService).receive(distribution.rana, id, key, wanted);
}

export function takeBack(
  distribution: DistributionAlone,
  transfer: string,
  arrival: string,
  { key = newId(), by = distribution.rana } = {},
) {
  const reversals = distribution.get(ArrivalReversals);
  return reversals.takeBack(by, { transfer, arrival }, key, 'mistake');
}

/** What is in transit and no transfer tells of, or the other way round; nothing where they agree. */
export function strayOnTheWay(distribution: DistributionAlone) {
  return distribution.sql(
    `select coalesce(b.lot, t.lot) as lot, b.quantity, t.sent
     from (select b.lot, b.quantity from distribution.balances b join distribution.places p on p.id = b.place
           where p.kind = 'in-transit') b
       full join (select lot, sum(sent - received - damaged - lost - returned) as sent
                  from distribution.transfer_lots group by lot) t on t.lot = b.lot
     where coalesce(b.quantity, 0) <> coalesce(t.sent, 0)`,
  );
}
