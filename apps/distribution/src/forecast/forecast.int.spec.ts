import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { DistributionAlone, pins, slug } from '../distribution.fixture.js';
import { QuarantineService } from '../lots/quarantine.service.js';
import { aLine, anOrder, anOrderFor, theOrder } from '../orders/orders.fixture.js';
import { ReceiptsService } from '../orders/receipts.service.js';
import { Reservations } from '../reservations/reservations.service.js';
import { between } from '../stock/movement.rules.js';
import { StockByHand } from '../stock/by-hand.service.js';
import { arrive, send, theTransfer } from '../transfers/transfers.fixture.js';
import { TransfersService } from '../transfers/transfers.service.js';
import { aBoothIn, aBoothOn, aBoothThatGave, log } from './booths-over.fixture.js';
import { daysLater } from './days.rules.js';
import { ForecastQueries } from './forecast.queries.js';
import { ProposalsService } from './proposals.service.js';

let distribution: DistributionAlone;
beforeAll(async () => {
  distribution = await DistributionAlone.start();
}, 60_000);
afterAll(() => distribution.stop());
afterEach(async () => {
  expect(await distribution.differences()).toEqual([]);
});

const forecast = () => distribution.get(ForecastQueries).forecast(slug);
/** What is foreseen of pins. */
const ofPins = async () => (await forecast()).items.find(({ item }) => item === 'pin')!;
const settle = () =>
  distribution.get(Database).transaction((tx) => distribution.get(Reservations).settle(tx, slug));
const draft = (digest: string) =>
  distribution.get(ProposalsService).draft(distribution.rana, digest);

// One campaign, told from its first day on.
let depot: { place: string; lot: string };

test('without a booth nothing runs out, and every item has its answer', async () => {
  depot = await distribution.aFullWarehouse(400);
  const { items } = await forecast();
  expect(items.map(({ item, language }) => `${item}/${language}`)).toEqual([
    'pin/',
    'clipboard/ar',
    'clipboard/fr',
    'clipboard/en',
    'brochure/ar',
    'brochure/fr',
    'brochure/en',
  ]);
  expect(items.map(({ runOut }) => runOut.answer)).toEqual(items.map(() => 'unbooked'));
  expect(items[0]).toMatchObject({ stock: 400, rests: { basis: 'plan' }, proposals: [] });
});

test('too few booths are over, so the day follows from the plan alone: 180 pins a booth', async () => {
  const { today } = await forecast();
  for (const week of [1, 2, 3]) await aBoothOn(distribution, 300, daysLater(today, 7 * week));
  const pin = await ofPins();
  expect(pin).toMatchObject({
    rests: { basis: 'plan', rate: 1, ahead: { booths: 3, planned: 540 } },
    runOut: { answer: 'runs-out', earliest: pin.runOut.day, latest: pin.runOut.day },
    reorder: { quantity: 140, late: false, lead: { days: 14, from: 'rollout', orders: 0 } },
  });
  expect(pin.runOut.day).toBe(daysLater(today, 21));
  expect(pin.reorder.by).toBe(daysLater(pin.runOut.day!, -14));
  expect(pin.places).toMatchObject([{ place: depot.place, runOut: { day: pin.runOut.day } }]);
});

test('what is held back is not counted, and what is ordered is, on the day that is promised', async () => {
  await distribution.get(QuarantineService).holdBack(distribution.rana, depot.lot);
  expect(await ofPins()).toMatchObject({ stock: 0, reorder: { quantity: 540, late: true } });
  await distribution.get(QuarantineService).release(distribution.rana, depot.lot);
  const { today } = await forecast();
  const ordered = (promisedOn: string | null) =>
    anOrder(distribution, { ...anOrderFor(aLine({ ...pins, quantity: 140 })), promisedOn });
  await ordered(null);
  await ordered('2026-11-01');
  expect(await ofPins()).toMatchObject({
    runOut: { answer: 'runs-out' },
    rests: { uncertain: 280, arriving: [] },
  });
  await ordered(daysLater(today, 10));
  expect(await ofPins()).toMatchObject({
    runOut: { answer: 'lasts', day: null },
    rests: { arriving: [{ pieces: 140, day: daysLater(today, 10) }] },
    reorder: { quantity: 0, by: null },
  });
});

test('from the fifth booth on what they used up counts; one that nobody logged does not', async () => {
  for (const pieces of [30, 36, 24, 42]) await aBoothThatGave(distribution, pieces);
  await aBoothIn(distribution, 100, [-30, -20]);
  expect((await ofPins()).rests).toMatchObject({ basis: 'plan', past: { booths: 4 } });
  await aBoothThatGave(distribution, 48);
  const pin = await ofPins();
  expect(pin.rests).toMatchObject({
    basis: 'use',
    past: { booths: 5, planned: 300, handedOut: 180 },
    rate: 0.6,
  });
  expect(pin.runOut).toMatchObject({ answer: 'lasts', day: null });
  expect(pin.expected.map(({ pieces }) => pieces)).toEqual([108, 108, 108]);
  expect(pin.handedOut.at(-1)).toMatchObject({ pieces: 180 });
});

test('a booth that is under way has handed out some already', async () => {
  const event = await aBoothIn(distribution, 300, [-4, 4]);
  const before = await ofPins();
  await log(distribution, event, 54);
  const after = await ofPins();
  // 54 of the 108 that are likely is half: 90 of the recipe's 180 are left, and half of the day is.
  expect(before.rests.ahead.planned - after.rests.ahead.planned).toBe(90);
  await distribution.sql(`update distribution.events set state = 'cancelled' where event = $1`, [
    event,
  ]);
  await settle();
});

test('what takes long to come is told by the orders that came', async () => {
  for (let n = 0; n < 3; n += 1) {
    const id = await anOrder(distribution, anOrderFor(aLine({ ...pins, quantity: 10 })));
    const { lines } = await theOrder(distribution, id);
    const wanted = {
      place: depot.place,
      lines: [{ line: lines[0]!.id, received: 10, damaged: 0 }],
    };
    await distribution.get(ReceiptsService).receive(distribution.rana, id, newId(), wanted);
    await distribution.sql(
      `update distribution.orders set ordered_at = now() - make_interval(days => $2, hours => -1) where id = $1`,
      [id, 20 + n],
    );
  }
  expect((await ofPins()).reorder.lead).toEqual({ days: 21, from: 'orders', orders: 3 });
});

test('what is free elsewhere is proposed, drafted with one click, once, and proposed again when that is given up', async () => {
  // All that the warehouse has is kept for others, and the office keeps nothing.
  const { today } = await forecast();
  await aBoothOn(distribution, 700, daysLater(today, 4));
  const office = await distribution.aWarehouse('Hamra office');
  await distribution.sql(`update distribution.places set kind = 'office' where id = $1`, [office]);
  const supplier = await distribution.virtual('supplier');
  await distribution.post('receipt', between(supplier, office, depot.lot, 500));
  await settle();
  const { proposals } = await ofPins();
  // The booth of which no warehouse keeps anything gets it itself; what another misses comes to where the rest is kept.
  expect(proposals).toMatchObject([
    { from: office, quantity: 420, on: daysLater(today, 3) },
    { from: office, to: depot.place, quantity: 80 },
  ]);
  const [{ digest, to }, other] = proposals as [(typeof proposals)[0], (typeof proposals)[0]];

  const made = await Promise.all([draft(digest), draft(digest)]);
  expect(made[1]).toEqual(made[0]);
  expect(await draft(digest)).toEqual(made[0]);
  expect(await theTransfer(distribution, made[0].id)).toMatchObject({
    state: 'draft',
    from: office,
    to,
    expectedOn: daysLater(today, 3),
    lines: [{ item: 'pin', quantity: 420 }],
  });
  expect((await ofPins()).proposals).toEqual([other]);
  await distribution.get(TransfersService).cancel(distribution.rana, made[0].id, 1);
  expect((await ofPins()).proposals).toEqual(proposals);
  const again = await draft(digest);
  expect(again.id).not.toBe(made[0].id);

  await send(distribution, again.id);
  expect((await ofPins()).proposals).toEqual([other]);
  await arrive(distribution, again.id, { received: 420 });
  await settle();
  expect((await ofPins()).proposals).toEqual([other]);
});

test('what would not be proposed any more is not drafted', async () => {
  const [proposal] = (await ofPins()).proposals;
  const { digest, from } = proposal!;
  const quantity = (await distribution.there(from)) - 79;
  const out = { kind: 'hand-out' as const, from, ...pins, quantity };
  await distribution.get(StockByHand).move(distribution.rana, newId(), out);
  await expect(draft(digest)).rejects.toMatchObject({ code: 'proposal-changed', status: 409 });
  await expect(distribution.get(ForecastQueries).forecast('elsewhere')).rejects.toMatchObject({
    code: 'no-such-campaign',
    status: 404,
  });
});
