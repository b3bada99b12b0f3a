import { PrintOrdered, PublicationWithdrawn } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import fc from 'fast-check';
import { DistributionAlone, slug } from '../distribution.fixture.js';
import { DistributionHandlers } from '../distribution.handlers.js';
import { LotsQueries } from '../lots/lots.queries.js';
import { QuarantineService } from '../lots/quarantine.service.js';
import { theOrder } from './orders.fixture.js';
import { OrdersService } from './orders.service.js';
import { ReceiptsService } from './receipts.service.js';

let distribution: DistributionAlone;
beforeAll(async () => {
  distribution = await DistributionAlone.start();
}, 60_000);
afterAll(() => distribution.stop());

let last = 0;
const newVersion = () => `clipboard-1-ar-${(last += 1)}`;

/** As often as it is told, each time as another delivery. */
const printed = (print: string, textVersion: string) =>
  distribution.get(Database).transaction((tx) =>
    distribution.get(DistributionHandlers).draftOrder(
      {
        id: newId(),
        at: new Date(),
        data: PrintOrdered.schema.parse({
          campaign: slug,
          print,
          item: 'clipboard',
          producer: 'Cedar Press',
          wantedBy: '2026-12-18',
          lines: [
            {
              language: 'ar',
              textVersion,
              artwork: 'heart-2',
              quantity: 600,
              value: { perPiece: 1.25, currency: 'USD' },
            },
          ],
        }),
      },
      tx,
    ),
  );

const withdrawn = (text: string, textVersion: string) =>
  distribution.get(Database).transaction((tx) =>
    distribution.get(DistributionHandlers).holdBackText(
      {
        id: newId(),
        at: new Date(),
        data: PublicationWithdrawn.schema.parse({
          campaign: slug,
          publication: newId(),
          text,
          item: 'clipboard',
          language: 'ar',
          textVersion,
        }),
      },
      tx,
    ),
  );

const ordersOf = (print: string) =>
  distribution.sql<{ id: string }>('select id from distribution.orders where print = $1', [print]);
const news = async (print: string) =>
  (await distribution.announced('PrintOrderFollowed')).filter((one) => one['print'] === print);

async function received(print: string, quantity: number): Promise<string> {
  const [{ id }] = (await ordersOf(print)) as [{ id: string }];
  const orders = distribution.get(OrdersService);
  await orders.place(distribution.rana, id, { version: 1, proofNotNeeded: true });
  const [line] = (await theOrder(distribution, id)).lines;
  const place = await distribution.aWarehouse(`Depot ${newId()}`);
  const lines = [{ line: line!.id, received: quantity, damaged: 0 }];
  await distribution.get(ReceiptsService).receive(distribution.rana, id, newId(), { place, lines });
  const { receipts } = await theOrder(distribution, id);
  return receipts[0]!.lines[0]!.lot;
}

const causeOf = async (lot: string) =>
  (await distribution.get(LotsQueries).list(slug, 'clipboard')).find(({ id }) => id === lot)
    ?.quarantine?.cause;

test('a print order becomes one production order in draft, however often it is told', async () => {
  const [print, textVersion] = [newId(), newVersion()];
  await printed(print, textVersion);
  await printed(print, textVersion);
  const orders = await ordersOf(print);
  expect(orders).toHaveLength(1);
  expect(await theOrder(distribution, orders[0]!.id)).toMatchObject({
    state: 'draft',
    supplier: 'Cedar Press',
    promisedOn: '2026-12-18',
    lines: [
      {
        item: 'clipboard',
        language: 'ar',
        quantity: 600,
        artwork: 'heart-2',
        lawText: textVersion,
        value: { perPiece: 1.25, currency: 'USD', inKind: false },
      },
    ],
  });
});

test('each step of it is told with its version, and what of it came', async () => {
  const print = newId();
  await printed(print, newVersion());
  await received(print, 200);
  const told = await news(print);
  expect(told.map(({ version, state, received: pieces }) => [version, state, pieces])).toEqual([
    [1, 'draft', 0],
    [2, 'ordered', 0],
    [3, 'in-part', 200],
  ]);
  expect(told[0]).toMatchObject({ promisedOn: '2026-12-18' });
});

test('of an order that nobody asked for as a print nothing is told', async () => {
  const before = (await distribution.announced('PrintOrderFollowed')).length;
  const orders = distribution.get(OrdersService);
  const id = await orders.create(distribution.rana, {
    supplier: 'Cedar Press',
    reference: '',
    promisedOn: null,
    lines: [
      { item: 'brochure', language: 'ar', quantity: 1, value: null, artwork: '', lawText: '' },
    ],
  });
  await orders.place(distribution.rana, id, { version: 1, proofNotNeeded: true });
  expect(await distribution.announced('PrintOrderFollowed')).toHaveLength(before);
});

test('withdrawn before or after it is printed, told in any order and again, its lots are held back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(['print', 'print', 'withdraw', 'withdraw'], { minLength: 4 }),
      async (sequence) => {
        const [print, text, textVersion] = [newId(), newId(), newVersion()];
        for (const one of sequence)
          await (one === 'print' ? printed(print, textVersion) : withdrawn(text, textVersion));
        expect(await ordersOf(print)).toHaveLength(1);
        expect(await causeOf(await received(print, 100))).toBe('law-text');
      },
    ),
    { numRuns: 6 },
  );
});

test('what is there already is held back, another text of the item is not, and what is lifted stays so', async () => {
  const [text, first, second] = [newId(), newVersion(), newVersion()];
  const [one, other] = [newId(), newId()];
  await printed(one, first);
  await printed(other, second);
  const lots = [await received(one, 100), await received(other, 100)];
  await withdrawn(text, first);
  expect(await Promise.all(lots.map(causeOf))).toEqual(['law-text', undefined]);
  await distribution.get(QuarantineService).lift(distribution.rana, text);
  await withdrawn(text, first);
  expect(await causeOf(lots[0]!)).toBeUndefined();
});
