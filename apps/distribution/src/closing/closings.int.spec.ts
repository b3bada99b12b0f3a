import { BoothActivityLogged, EventConfirmed, EventFinished } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { CountsQueries } from '../counts/counts.queries.js';
import { CountsService } from '../counts/counts.service.js';
import type { CountReason } from '../counts/count.rules.js';
import { DiscrepanciesQueries } from '../discrepancies/discrepancies.queries.js';
import { DiscrepanciesService } from '../discrepancies/discrepancies.service.js';
import type { Explanation } from '../discrepancies/discrepancy.schema.js';
import { DistributionHandlers } from '../distribution.handlers.js';
import { DistributionAlone, pins, slug } from '../distribution.fixture.js';
import { PlacesQueries } from '../places/places.queries.js';
import { aBooth, tell } from '../reservations/booths.fixture.js';
import { StockByHand } from '../stock/by-hand.service.js';
import { between } from '../stock/movement.rules.js';
import { StockQueries } from '../stock/stock.queries.js';
import { ClosingsQueries } from './closings.queries.js';
import { ClosingsService } from './closings.service.js';
import type { ClosingWanted } from './closing.schema.js';

let distribution: DistributionAlone;
beforeAll(async () => {
  distribution = await DistributionAlone.start();
}, 60_000);
afterAll(() => distribution.stop());
afterEach(async () => expect(await distribution.differences()).toEqual([]));

const closings = () => distribution.get(ClosingsService);
const show = (event: string) => distribution.get(ClosingsQueries).get(slug, event);
const close = (event: string, wanted: ClosingWanted) =>
  closings().close(distribution.rana, event, wanted);
const isOpen = async (place: string) =>
  (await distribution.get(PlacesQueries).get(slug, place)).closedAt === null;
const listed = async (event: string) =>
  (await distribution.get(ClosingsQueries).list(slug)).find((one) => one.event === event);

/** A booth that is over, to which so many pins were brought. */
async function aBoothThatIsOver(issued: number) {
  const facts = aBooth();
  await tell(distribution, EventConfirmed, facts);
  const places = await distribution.get(PlacesQueries).list(slug);
  const place = places.find(({ event }) => event === facts.event)!.id;
  const { place: depot, lot } = await distribution.aFullWarehouse(issued + 10);
  await distribution.post('move', between(depot, place, lot, issued));
  await tell(distribution, EventFinished, { ...facts, version: 2 });
  return { event: facts.event, place, depot, lot };
}

async function tapped(event: string, count: number, at?: Date) {
  const handlers = distribution.get(DistributionHandlers);
  const figure = { kind: 'item' as const, what: 'pin', language: '', count };
  const data = {
    batch: newId(),
    campaign: slug,
    event,
    device: newId(),
    estimated: false,
    entries: 1,
    figures: [{ ...figure, ...(at && { at: at.toISOString() }) }],
  };
  expect(BoothActivityLogged.schema.parse(data)).toEqual(data);
  await distribution
    .get(Database)
    .transaction((tx) => handlers.handOut([{ id: newId(), at: new Date(), data }], tx));
  return data.batch;
}

async function counted(place: string, ...numbers: number[]) {
  const id = await distribution.get(CountsService).begin(distribution.rana, place);
  for (const number of numbers)
    await distribution
      .get(CountsService)
      .enter(distribution.rana, id, { ...pins, counted: number });
  return id;
}

const because = (reason: CountReason) => [{ ...pins, reason }];
const openAt = async (place: string) =>
  (
    await distribution.get(DiscrepanciesQueries).list(slug, { state: 'open', limit: 200 })
  ).discrepancies.filter((one) => one.place === place);
const explain = (id: string, explanation: Explanation) =>
  distribution.get(DiscrepanciesService).explain(distribution.rana, id, explanation);

describe('a booth that is over', () => {
  test('is to be closed: what came, what went and what is left add up', async () => {
    const { event, place, depot } = await aBoothThatIsOver(50);
    await tapped(event, 20);
    await distribution.get(StockByHand).move(distribution.rana, newId(), {
      kind: 'move',
      from: place,
      to: depot,
      quantity: 5,
      ...pins,
    });
    expect(await listed(event)).toMatchObject({ pieces: 25, count: null });
    expect((await show(event)).lines).toEqual([
      {
        ...pins,
        issued: 50,
        handedOut: 20,
        returned: 5,
        expected: 25,
        counted: null,
        countedThen: null,
        isSettled: false,
        difference: 0,
        explained: 0,
        unexplained: 0,
        toExplain: null,
        left: 0,
        books: 25,
      },
    ]);
  });

  test('adds up the same before and after it is counted, approved and closed, whatever is moved meanwhile', async () => {
    const { event, place, depot } = await aBoothThatIsOver(400);
    await tapped(event, 54);
    const count = await counted(place, 340);
    const home = { kind: 'move' as const, from: place, to: depot, quantity: 20, ...pins };
    await distribution.get(StockByHand).move(distribution.rana, newId(), home);
    const sum = { issued: 400, handedOut: 54, returned: 20, expected: 326, counted: 320 };
    const told = { ...sum, countedThen: 340, difference: -6 };
    const line = async () => (await show(event)).lines[0];
    expect(await line()).toMatchObject({ ...told, explained: 0, toExplain: -6, books: 326 });

    const reasons = because('lost');
    await distribution.get(CountsService).approve(distribution.rana, count, { reasons });
    const known = { explained: -6, unexplained: 0, toExplain: null };
    expect(await line()).toMatchObject({ ...told, ...known, left: 0, books: 320 });
    const again = await counted(place, 320);
    expect(await line()).toMatchObject({ ...sum, difference: -6, explained: -6, toExplain: 0 });

    await close(event, { count: again, to: depot, reasons: [] });
    const closed = { ...sum, difference: -6, ...known, left: 320, books: 0 };
    expect(await line()).toMatchObject(closed);
    await closings().reopen(distribution.rana, event);
    expect(await line()).toMatchObject({
      ...sum,
      counted: null,
      difference: -6,
      left: 0,
      books: 320,
    });
  });

  test('is not closed before something was counted, nor while it has a place to go to', async () => {
    const { event, place, depot } = await aBoothThatIsOver(9);
    const count = await counted(place);
    const wanted = { count, to: depot, reasons: [] };
    const needs = { code: 'closing-needs-count', status: 409, about: { items: [pins] } };
    await expect(close(event, wanted)).rejects.toMatchObject(needs);
    await distribution.get(CountsService).enter(distribution.rana, count, { ...pins, counted: 9 });
    await expect(close(event, { ...wanted, to: null })).rejects.toMatchObject({
      code: 'closing-needs-place',
      status: 409,
    });
    expect(await isOpen(place)).toBe(true);
    await close(event, wanted);
    await close(event, wanted);
    expect(await isOpen(place)).toBe(false);
    expect(await distribution.there(place)).toBe(0);
    expect(await listed(event)).toBeUndefined();
    expect(await show(event)).toMatchObject({
      to: depot,
      count: { id: count },
      lines: [{ returned: 0, expected: 9, counted: 9, difference: 0, left: 9, books: 0 }],
    });
  });

  test('is not closed while it goes on, nor by another campaign', async () => {
    const facts = aBooth();
    await tell(distribution, EventConfirmed, facts);
    const wanted = { count: newId(), to: null, reasons: [] };
    await expect(close(facts.event, wanted)).rejects.toMatchObject({ code: 'booth-not-over' });
    const elsewhere = { ...distribution.rana, campaign: 'elsewhere' };
    await expect(closings().close(elsewhere, facts.event, wanted)).rejects.toMatchObject({
      status: 404,
    });
  });

  test('gets its difference explained, or leaves a discrepancy that is explained later', async () => {
    const { event, place } = await aBoothThatIsOver(40);
    const count = await counted(place, 30, 30);
    const wanted = { count, to: 'venue' as const, reasons: [] };
    await expect(close(event, wanted)).rejects.toMatchObject({ code: 'reason-needed' });
    await close(event, { ...wanted, reasons: because('unexplained') });
    const { to } = await show(event);
    expect(await distribution.there(to!)).toBe(30);
    const [open] = await openAt(place);
    expect(open).toMatchObject({ cause: 'missing', quantity: 10, event });
    await expect(
      explain(open!.id, { reason: 'uncounted-receipt', quantity: 10 }),
    ).rejects.toMatchObject({ code: 'explains-something-else', status: 422 });
    const lost = await distribution.virtual('lost');
    const before = await distribution.there(lost);
    const told = { expected: 40, counted: 30, difference: -10, left: 30 };
    expect((await show(event)).lines).toMatchObject([{ ...told, unexplained: -10, explained: 0 }]);
    await explain(open!.id, { reason: 'stolen', quantity: 10 });
    await explain(open!.id, { reason: 'stolen', quantity: 10 });
    expect((await distribution.there(lost)) - before).toBe(10);
    expect((await show(event)).lines).toMatchObject([{ ...told, unexplained: 0, explained: -10 }]);
    expect(await distribution.there(await distribution.virtual('unexplained'))).toBe(0);
  });

  test('is closed by a count that was approved, unless something was moved since', async () => {
    const { event, place, depot } = await aBoothThatIsOver(8);
    const count = await counted(place, 8);
    await distribution.get(CountsService).approve(distribution.rana, count, { reasons: [] });
    expect((await show(event)).count).toEqual({ id: count, state: 'approved' });
    await tapped(event, 1);
    expect((await show(event)).count).toBeNull();
    const again = await counted(place, 7);
    await distribution.get(CountsService).approve(distribution.rana, again, { reasons: [] });
    await close(event, { count: again, to: depot, reasons: [] });
    expect(await isOpen(place)).toBe(false);
  });

  test('is opened again, and has what had gone', async () => {
    const { event, place, depot } = await aBoothThatIsOver(12);
    const count = await counted(place, 12);
    await close(event, { count, to: depot, reasons: [] });
    await closings().reopen(distribution.rana, event);
    await closings().reopen(distribution.rana, event);
    expect(await distribution.there(place)).toBe(12);
    expect(await listed(event)).toMatchObject({ pieces: 12 });
    const again = await counted(place, 12);
    await close(event, { count: again, to: depot, reasons: [] });
    const { movements } = await distribution
      .get(StockQueries)
      .movements(slug, { place, limit: 50 });
    await expect(
      distribution
        .get(StockByHand)
        .reverse(distribution.rana, newId(), movements[0]!.id, 'mistake'),
    ).rejects.toMatchObject({ code: 'not-by-hand' });
  });

  test('takes what its phones tell late: nobody refuses it, and it is a discrepancy', async () => {
    const { event, place, depot } = await aBoothThatIsOver(6);
    await close(event, { count: await counted(place, 6), to: depot, reasons: [] });
    await tapped(event, 4);
    expect(await isOpen(place)).toBe(false);
    expect(await openAt(place)).toMatchObject([{ cause: 'booth-log', quantity: 4 }]);
    expect((await show(event)).lines).toMatchObject([
      { issued: 6, handedOut: 4, expected: 2, counted: 6, difference: 4, unexplained: 4, left: 6 },
    ]);
  });

  test('is not closed while somebody is about to bring something there', async () => {
    const { event, place, depot } = await aBoothThatIsOver(5);
    const wanted = { count: await counted(place, 5), to: depot, reasons: [] };
    await distribution.get(Database).transaction(async (tx) => {
      await distribution.get(PlacesQueries).open(slug, place, tx);
      await expect(close(event, wanted)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    });
    await close(event, wanted);
  });

  test('closed, and brought something at the same moment, is never closed with something in it', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { event, place, depot } = await aBoothThatIsOver(5);
      const count = await counted(place, 5);
      const results = await Promise.allSettled([
        close(event, { count, to: depot, reasons: [] }),
        distribution.get(StockByHand).move(distribution.rana, newId(), {
          kind: 'move',
          from: depot,
          to: place,
          quantity: 1,
          ...pins,
        }),
      ]);
      expect(
        results.map(
          (one) => one.status === 'rejected' && (one.reason as { status?: number }).status !== 409,
        ),
      ).toEqual([false, false]);
      expect(!(await isOpen(place)) && (await distribution.there(place)) > 0).toBe(false);
    }
  });
});

test('what is there again was missed before: the discrepancy is gone', async () => {
  const { place } = await distribution.aFullWarehouse(30);
  const unexplained = async () => distribution.there(await distribution.virtual('unexplained'));
  const before = await unexplained();
  const approve = (id: string, reason: CountReason) =>
    distribution.get(CountsService).approve(distribution.rana, id, { reasons: because(reason) });
  await approve(await counted(place, 26), 'unexplained');
  expect(await openAt(place)).toMatchObject([{ cause: 'missing', quantity: 4, event: null }]);
  await approve(await counted(place, 31), 'unexplained');
  expect(await openAt(place)).toMatchObject([{ cause: 'surplus', quantity: 1 }]);
  const [{ id } = { id: '' }] = await openAt(place);
  await explain(id, { reason: 'uncounted-receipt', quantity: 1 });
  expect(await unexplained()).toBe(before);
  expect(await distribution.there(place)).toBe(31);
});

test('tapped before it was counted and heard afterwards, it differs by nothing', async () => {
  const { event, place } = await aBoothThatIsOver(20);
  const id = await distribution.get(CountsService).begin(distribution.rana, place);
  const moment = async () => {
    await distribution.sql('select pg_sleep(0.01)');
    const [row] = await distribution.sql<{ now: Date }>('select clock_timestamp() as now');
    return row!.now;
  };
  const [before, countedAt, after] = [await moment(), await moment(), await moment()];
  await distribution
    .get(CountsService)
    .enter(distribution.rana, id, { ...pins, counted: 13, countedAt: countedAt.toISOString() });
  await tapped(event, 7, before);
  await tapped(event, 2, after);
  const { lines } = await distribution.get(CountsQueries).get(slug, id);
  expect(lines).toMatchObject([{ variance: 0, isSettled: true }]);
});

describe('what is told after it was counted', () => {
  const moment = async () => {
    await distribution.sql('select pg_sleep(0.01)');
    const [row] = await distribution.sql<{ now: Date }>('select clock_timestamp() as now');
    return row!.now;
  };
  const out = async () => distribution.there(await distribution.virtual('handed-out'));
  const approved = async (place: string, ...numbers: number[]) => {
    const count = await counted(place, ...numbers);
    const reasons = numbers.length > 1 ? because('unexplained') : [];
    await distribution.get(CountsService).approve(distribution.rana, count, { reasons });
  };

  test('and was over by then is of what the count missed: nothing leaves the booth again', async () => {
    const { event, place } = await aBoothThatIsOver(20);
    const before = await moment();
    await approved(place, 13, 13);
    expect(await openAt(place)).toMatchObject([{ cause: 'missing', quantity: 7 }]);
    const wasOut = await out();
    await tapped(event, 5, before);
    expect(await openAt(place)).toMatchObject([{ cause: 'missing', quantity: 2 }]);
    const sum = { issued: 20, handedOut: 5, expected: 15, counted: 13, difference: -2 };
    expect((await show(event)).lines).toMatchObject([{ ...sum, unexplained: -2, explained: 0 }]);
    await tapped(event, 3, before);
    // One more than was missed: that one nobody can explain.
    expect(await openAt(place)).toMatchObject([{ cause: 'booth-log', quantity: 1 }]);
    expect([await distribution.there(place), (await out()) - wasOut]).toEqual([13, 8]);
    await tapped(event, 2, await moment());
    expect(await distribution.there(place)).toBe(11);
  });

  test('and is taken back, was missed by the count after all', async () => {
    const { event, place } = await aBoothThatIsOver(20);
    const before = await moment();
    const batch = await tapped(event, 7, before);
    await approved(place, 13);
    expect(await openAt(place)).toEqual([]);
    const wasOut = await out();
    const change = { kind: 'item' as const, what: 'pin', language: '', at: before.toISOString() };
    const data = {
      batch: newId(),
      campaign: slug,
      event,
      device: newId(),
      changes: [{ ...change, entry: newId(), delta: -3, from: batch }],
    };
    await distribution
      .get(Database)
      .transaction((tx) =>
        distribution.get(DistributionHandlers).correct({ id: newId(), at: new Date(), data }, tx),
      );
    expect(await openAt(place)).toMatchObject([{ cause: 'missing', quantity: 3 }]);
    expect([await distribution.there(place), (await out()) - wasOut]).toEqual([13, -3]);
  });

  test('and is closed, opens no second question', async () => {
    const { event, place, depot } = await aBoothThatIsOver(20);
    const before = await moment();
    const reasons = because('unexplained');
    await close(event, { count: await counted(place, 13, 13), to: depot, reasons });
    await tapped(event, 7, before);
    expect(await openAt(place)).toEqual([]);
    expect(await distribution.there(place)).toBe(0);
  });
});
