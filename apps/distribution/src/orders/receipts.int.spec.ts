import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { DistributionAlone, slug } from '../distribution.fixture.js';
import { between } from '../stock/movement.rules.js';
import { StockByHand } from '../stock/by-hand.service.js';
import { StockQueries } from '../stock/stock.queries.js';
import type { ReceiptWanted } from './order.schema.js';
import { aLine, anOrder, anOrderFor, theOrder } from './orders.fixture.js';
import { OrdersService } from './orders.service.js';
import { ReceiptsService } from './receipts.service.js';

let distribution: DistributionAlone;
let place: string;
beforeAll(async () => {
  distribution = await DistributionAlone.start();
}, 60_000);
beforeEach(async () => {
  place = await distribution.aWarehouse();
});
afterAll(() => distribution.stop());
afterEach(async () => expect(await distribution.differences()).toEqual([]));

const receipts = () => distribution.get(ReceiptsService);
const get = (id: string) => theOrder(distribution, id);
const cancel = async (id: string) =>
  distribution.get(OrdersService).cancel(distribution.rana, id, (await get(id)).version);
const takeBack = (id: string, receipt: string) =>
  receipts().takeBack(distribution.rana, id, receipt, 'mistake');

/** Of the order's lines, in their order. */
async function came(
  id: string,
  received: readonly number[],
  more: { key?: string; damaged?: number; lot?: string } = {},
) {
  const { key = newId(), damaged = 0, ...lot } = more;
  const { lines } = await get(id);
  const wanted: ReceiptWanted = {
    place,
    lines: received.map((one, index) => ({
      line: lines[index]!.id,
      received: one,
      damaged,
      ...lot,
    })),
  };
  return receipts().receive(distribution.rana, id, key, wanted);
}

test('what comes is there, in a lot that says what is printed on it', async () => {
  const clipboards = { item: 'clipboard', language: 'ar' };
  const value = { perPiece: 2.5, currency: 'USD', inKind: false };
  const line = aLine({ ...clipboards, artwork: 'cover-1', lawText: '164/2011', value });
  const id = await anOrder(distribution, anOrderFor(line));
  const { id: receipt } = await came(id, [60]);
  expect(await distribution.there(place, clipboards)).toBe(60);
  const { lines } = await distribution.get(StockQueries).movement(slug, receipt);
  expect(
    await distribution.sql(
      'select artwork, law_text, unit_value::float8, currency from distribution.lots where id = $1',
      [lines[0]!.lot],
    ),
  ).toEqual([{ artwork: 'cover-1', law_text: '164/2011', unit_value: 2.5, currency: 'USD' }]);
  expect(lines[0]!.label).toMatch(/^CLIPBOARD-AR-\d+$/);
});

test('an order comes in parts, and is received once all of it is there', async () => {
  const id = await anOrder(distribution, anOrderFor(aLine(), aLine({ artwork: 'heart-3' })));
  await came(id, [100]);
  expect(await get(id)).toMatchObject({ state: 'in-part', lines: [{ open: 0 }, { open: 100 }] });
  const { lines } = await get(id);
  await receipts().receive(distribution.rana, id, newId(), {
    place,
    lines: [{ line: lines[1]!.id, received: 100, damaged: 0 }],
  });
  expect(await get(id)).toMatchObject({ state: 'received', receipts: [{ place }, { place }] });
  expect(await distribution.there(place)).toBe(200);
});

test('what was broken when it came is in the books, and still owed', async () => {
  const id = await anOrder(distribution);
  await came(id, [90], { damaged: 10 });
  expect(await get(id)).toMatchObject({
    state: 'in-part',
    lines: [{ received: 90, damaged: 10, open: 10 }],
  });
  expect(await distribution.there(place)).toBe(90);
  expect(await distribution.there(await distribution.virtual('damaged'))).toBe(10);
});

test('more than was ordered is there, and is said to be over', async () => {
  const id = await anOrder(distribution);
  const { over } = await came(id, [130]);
  expect(over).toEqual([{ line: (await get(id)).lines[0]!.id, pieces: 30 }]);
  expect(await get(id)).toMatchObject({ state: 'received', lines: [{ open: 0, over: 30 }] });
  expect(await distribution.there(place)).toBe(130);
});

test('what is told twice with one key came once, also at the same moment', async () => {
  const id = await anOrder(distribution);
  const key = newId();
  const told = await Promise.all([came(id, [10], { key }), came(id, [10], { key })]);
  expect(told[0]).toEqual(told[1]);
  expect(await distribution.there(place)).toBe(10);
  await expect(came(id, [11], { key })).rejects.toMatchObject({
    code: 'idempotency-key-used',
    status: 422,
  });
  const other = await anOrder(distribution);
  await expect(came(other, [10], { key })).rejects.toMatchObject({ code: 'idempotency-key-used' });
});

test('ten who unpack at once lose nothing, whatever the order of their lines', async () => {
  const both = anOrderFor(aLine(), aLine({ item: 'brochure', language: 'fr' }));
  const ids = await Promise.all(Array.from({ length: 10 }, () => anOrder(distribution, both)));
  const unpack = async (id: string, turned: boolean) => {
    const { lines } = await get(id);
    const told = lines.map(({ id: line }) => ({ line, received: 7, damaged: 0 }));
    const wanted = { place, lines: turned ? told.toReversed() : told };
    await receipts().receive(distribution.rana, id, newId(), wanted);
  };
  await Promise.all(ids.flatMap((id, n) => [unpack(id, n % 2 > 0), unpack(id, n % 2 === 0)]));
  for (const id of ids)
    expect(await get(id)).toMatchObject({ lines: [{ received: 14 }, { received: 14 }] });
  expect(await distribution.there(place)).toBe(140);
});

test('a draft receives nothing', async () => {
  const id = await distribution.get(OrdersService).create(distribution.rana, anOrderFor());
  await expect(came(id, [1])).rejects.toMatchObject({ code: 'order-not-placed', status: 409 });
});

test('what is not expected any more arrives all the same', async () => {
  const id = await anOrder(distribution);
  await came(id, [40]);
  await cancel(id);
  expect(await get(id)).toMatchObject({ state: 'closed' });
  await came(id, [20]);
  expect(await get(id)).toMatchObject({ state: 'closed', lines: [{ received: 60 }] });
  const cancelled = await anOrder(distribution);
  await cancel(cancelled);
  await came(cancelled, [5]);
  expect(await get(cancelled)).toMatchObject({ state: 'closed' });
});

test('all that came ends the order: there is nothing to cancel', async () => {
  const id = await anOrder(distribution);
  await came(id, [100]);
  await expect(cancel(id)).rejects.toMatchObject({ code: 'order-over', status: 409 });
});

test('a receipt is taken back once, and the order is open again', async () => {
  const id = await anOrder(distribution);
  const { id: receipt } = await came(id, [100]);
  const [one, again] = await Promise.all([takeBack(id, receipt), takeBack(id, receipt)]);
  expect(one.id).toBe(again.id);
  expect(await get(id)).toMatchObject({
    state: 'ordered',
    lines: [{ received: 0, open: 100 }],
    receipts: [{ id: receipt, takenBackBy: one.id }],
  });
  expect(await distribution.there(place)).toBe(0);
});

test('a receipt whose pieces have left is not taken back, nor by hand around its order', async () => {
  const id = await anOrder(distribution);
  const { id: receipt } = await came(id, [100]);
  const byHand = distribution.get(StockByHand);
  await expect(
    byHand.reverse(distribution.rana, newId(), receipt, 'mistake'),
  ).rejects.toMatchObject({ code: 'not-by-hand', status: 409 });
  const { lot } = (await get(id)).receipts[0]!.lines[0]!;
  await distribution.post('move', between(place, await distribution.aWarehouse(), lot, 1));
  await expect(takeBack(id, receipt)).rejects.toMatchObject({ code: 'not-enough-stock' });
  expect(await get(id)).toMatchObject({ state: 'received' });
});

test('a box with the label of another print is refused: pieces of a lot are alike', async () => {
  const id = await anOrder(distribution, anOrderFor(aLine({ artwork: 'heart-8' })));
  await came(id, [10], { lot: 'BOX-8' });
  await came(id, [10], { lot: 'BOX-8' });
  const differs = { code: 'lot-differs', status: 409 };
  const otherPrint = await anOrder(distribution, anOrderFor(aLine({ artwork: 'heart-9' })));
  await expect(came(otherPrint, [10], { lot: 'BOX-8' })).rejects.toMatchObject(differs);
  const brochures = aLine({ item: 'brochure', language: 'fr', artwork: 'heart-8' });
  const otherItem = await anOrder(distribution, anOrderFor(brochures));
  await expect(came(otherItem, [10], { lot: 'BOX-8' })).rejects.toMatchObject(differs);
  expect(await distribution.there(place)).toBe(20);
});

test('a number that somebody wrote on a box is not given to the next', async () => {
  const brochures = { item: 'brochure', language: 'ar' };
  const id = await anOrder(distribution, anOrderFor(aLine({ ...brochures, artwork: 'cover-1' })));
  await came(id, [10], { lot: 'BROCHURE-AR-2' });
  const other = await anOrder(
    distribution,
    anOrderFor(aLine({ ...brochures, artwork: 'cover-2' })),
  );
  await came(other, [10]);
  expect((await get(other)).receipts[0]!.lines).toMatchObject([{ label: 'BROCHURE-AR-3' }]);
});

test('receipts belong to their order, their place and their campaign', async () => {
  const [id, other] = [await anOrder(distribution), await anOrder(distribution)];
  const { id: receipt } = await came(id, [1]);
  await expect(takeBack(other, receipt)).rejects.toMatchObject({
    code: 'no-such-receipt',
    status: 404,
  });
  const lines = [{ line: (await get(id)).lines[0]!.id, received: 1, damaged: 0 }];
  const receive = (by = distribution.rana, of = id, where = place) =>
    receipts().receive(by, of, newId(), { place: where, lines });
  await expect(receive(distribution.rana, other)).rejects.toMatchObject({
    code: 'no-such-order-line',
    status: 404,
  });
  await expect(receive({ ...distribution.rana, campaign: 'elsewhere' })).rejects.toMatchObject({
    status: 404,
  });
  await expect(receive(distribution.rana, id, newId())).rejects.toMatchObject({ status: 404 });
  const gone = await distribution.virtual('lost');
  await expect(receive(distribution.rana, id, gone)).rejects.toMatchObject({
    code: 'place-virtual',
    status: 422,
  });
});

describe('the database itself refuses', () => {
  test('the service to change what came', async () => {
    const asService = (sql: string) => distribution.get(Database).query(sql);
    await expect(asService('update receipts set at = now()')).rejects.toThrow('permission denied');
    await expect(asService('delete from receipt_lines')).rejects.toThrow('permission denied');
  });

  const enter = async (received: number, damaged: number) => {
    const id = await anOrder(distribution, anOrderFor(aLine(), aLine({ artwork: 'heart-3' })));
    const { id: receipt } = await came(id, [1]);
    const { lot } = (await get(id)).receipts[0]!.lines[0]!;
    const line = (await get(id)).lines[1]!.id;
    await distribution.sql(
      'insert into distribution.receipt_lines (receipt, line, lot, received, damaged) values ($1, $2, $3, $4, $5)',
      [receipt, line, lot, received, damaged],
    );
  };
  test.each([
    ['a receipt of nothing', 0, 0, 'something_came'],
    ['less than nothing that came', -1, 5, 'receipt_lines_received_check'],
    ['less than nothing that broke', 5, -1, 'receipt_lines_damaged_check'],
  ])('%s', async (_what, received, damaged, constraint) => {
    await expect(enter(received, damaged)).rejects.toThrow(constraint);
  });
});
