import {
  BoothActivityCorrected,
  BoothActivityLogged,
  EventConfirmed,
  type Event,
} from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { NotYet } from '@blueheart/messaging';
import { newId } from '@blueheart/sealing';
import { seeded, shuffle } from '@blueheart/testing';
import type { ItemInLanguage } from '../campaigns/items.queries.js';
import { DiscrepanciesQueries } from '../discrepancies/discrepancies.queries.js';
import { DiscrepanciesService } from '../discrepancies/discrepancies.service.js';
import type { Explanation } from '../discrepancies/discrepancy.schema.js';
import { DistributionHandlers } from '../distribution.handlers.js';
import { DistributionAlone, pins, slug } from '../distribution.fixture.js';
import { PlacesQueries } from '../places/places.queries.js';
import { aBooth, tell } from '../reservations/booths.fixture.js';
import { between } from '../stock/movement.rules.js';
import { StockQueries } from '../stock/stock.queries.js';

type Logged = Event<typeof BoothActivityLogged>;
type Changed = Event<typeof BoothActivityCorrected>;
type News = { readonly log: Logged } | { readonly change: Changed };

let distribution: DistributionAlone;
beforeEach(async () => {
  distribution = await DistributionAlone.start();
}, 60_000);
afterEach(async () => {
  expect(await distribution.differences()).toEqual([]);
  await distribution.stop();
});

/** A booth with so many pins of one lot. */
async function aFullBooth(quantity: number) {
  const { event } = await aConfirmedBooth();
  const place = await placeOf(event);
  const { lot, place: depot } = await distribution.aFullWarehouse(quantity + 50);
  if (quantity > 0) await distribution.post('move', between(depot, place, lot, quantity));
  return { event, place, depot, lot };
}

async function aConfirmedBooth() {
  const booth = aBooth();
  await tell(distribution, EventConfirmed, booth);
  return booth;
}

async function placeOf(event: string): Promise<string> {
  const places = await distribution.get(PlacesQueries).list(slug);
  return places.find((one) => one.event === event)!.id;
}

function logged(event: string, count: number, of: ItemInLanguage = pins, batch = newId()): Logged {
  const { item, language } = of;
  return {
    id: newId(),
    at: new Date(),
    data: {
      batch,
      campaign: slug,
      event,
      device: newId(),
      estimated: false,
      entries: 1,
      figures: [
        { kind: 'visitors', what: '', language: '', count: 7 },
        { kind: 'item', what: item, language, count },
      ],
    },
  };
}

function changed({ data }: Logged, delta: number, of: ItemInLanguage = pins): Changed {
  const { campaign, event, device } = data;
  const changes = [
    {
      kind: 'item' as const,
      what: of.item,
      language: of.language,
      entry: newId(),
      from: data.batch,
      delta,
    },
  ];
  return {
    id: newId(),
    at: new Date(),
    data: { batch: newId(), campaign, event, device, changes },
  };
}

function hear(news: News): Promise<void> {
  const handlers = distribution.get(DistributionHandlers);
  return distribution
    .get(Database)
    .transaction((tx) =>
      'log' in news ? handlers.handOut([news.log], tx) : handlers.correct(news.change, tx),
    );
}

const handedOut = async () => distribution.there(await distribution.virtual('handed-out'));
const unexplained = async () => distribution.there(await distribution.virtual('unexplained'));
const openOf = async (event: string) =>
  (await distribution.get(DiscrepanciesQueries).list(slug, { event, state: 'open', limit: 50 }))
    .discrepancies;

test('what is tapped at a booth leaves its table, once, however often it is told', async () => {
  const { event, place, lot } = await aFullBooth(20);
  const batch = logged(event, 8);
  await hear({ log: batch });
  await hear({ log: batch });
  expect([await distribution.there(place), await handedOut()]).toEqual([12, 8]);
  const { movements } = await distribution
    .get(StockQueries)
    .movements(slug, { about: event, limit: 50 });
  expect(movements).toHaveLength(1);
  expect(movements[0]).toMatchObject({
    kind: 'hand-out',
    about: { kind: 'event', id: event },
    lines: [
      { place, lot, delta: -8 },
      { lot, delta: 8 },
    ],
  });
});

test('a full batch, tapped in as many minutes, is in the books once, however often it is told', async () => {
  const { event, place } = await aFullBooth(600);
  const batch = logged(event, 1);
  const minutes = Array.from({ length: 500 }, (_, ago) => ({
    kind: 'item' as const,
    what: pins.item,
    language: pins.language,
    count: 1,
    at: new Date(+batch.at - (ago + 1) * 60_000).toISOString(),
  }));
  const full = { ...batch, data: { ...batch.data, entries: 500, figures: minutes } };
  await hear({ log: full });
  await hear({ log: full });
  expect([await distribution.there(place), await handedOut()]).toEqual([100, 500]);
});

test('a corrected entry brings pieces back in a movement that names that of its batch', async () => {
  const { event, place } = await aFullBooth(20);
  const batch = logged(event, 8);
  await hear({ log: batch });
  await hear({ change: changed(batch, -3) });
  await hear({ change: changed(batch, 1) });
  expect([await distribution.there(place), await handedOut()]).toEqual([14, 6]);
  const { movements } = await distribution
    .get(StockQueries)
    .movements(slug, { about: event, limit: 50 });
  const original = movements.at(-1)!;
  expect(movements.map(({ kind, corrects }) => [kind, corrects])).toEqual([
    ['hand-out', original.id],
    ['return', original.id],
    ['hand-out', null],
  ]);
});

test('a correction that comes before its batch waits for it', async () => {
  const { event, place } = await aFullBooth(20);
  const batch = logged(event, 8);
  await expect(hear({ change: changed(batch, -3) })).rejects.toThrow(NotYet);
  expect(await distribution.there(place)).toBe(20);
});

test('more than the table had is handed out all the same, and is a discrepancy until it is corrected', async () => {
  const { event, place } = await aFullBooth(5);
  const batch = logged(event, 9);
  await hear({ log: batch });
  expect([await distribution.there(place), await handedOut(), await unexplained()]).toEqual([
    0, 9, -4,
  ]);
  expect(await openOf(event)).toMatchObject([
    { place, item: 'pin', quantity: 4, cause: 'booth-log' },
  ]);
  await hear({ change: changed(batch, -3) });
  expect(await openOf(event)).toMatchObject([{ quantity: 1 }]);
  await hear({ change: changed(batch, -2) });
  expect(await openOf(event)).toEqual([]);
  expect([await distribution.there(place), await handedOut(), await unexplained()]).toEqual([
    1, 4, 0,
  ]);
});

test('a correction that takes away more than there was takes nothing of another booth, and one that adds makes up for it', async () => {
  const [one, other] = [await aFullBooth(20), await aFullBooth(20)];
  await hear({ log: logged(other.event, 10) });
  const batch = logged(one.event, 5);
  await hear({ log: batch });
  await hear({ change: changed(batch, -8) });
  expect([await distribution.there(one.place), await handedOut()]).toEqual([20, 10]);
  await hear({ change: changed(batch, 7) });
  expect([await distribution.there(one.place), await handedOut()]).toEqual([16, 14]);
});

test('a booth that nobody confirmed yet, and one without anything on its table, are heard', async () => {
  const event = newId();
  await hear({ log: logged(event, 3) });
  expect([await handedOut(), await unexplained()]).toEqual([3, -3]);
  expect(await openOf(event)).toMatchObject([{ place: await placeOf(event), quantity: 3 }]);
});

test('what is quarantined is given last, for it was handed out already', async () => {
  const { event, place, lot } = await aFullBooth(5);
  await distribution.sql(
    `update distribution.lots set quarantined_at = now(), quarantine = 'artwork' where id = $1`,
    [lot],
  );
  const other = await distribution.aFullWarehouse(4);
  await distribution.post('move', between(other.place, place, other.lot, 4));
  await hear({ log: logged(event, 6) });
  const { stock } = await distribution.get(StockQueries).stock(slug);
  expect(stock.find((one) => one.place === place)).toMatchObject({ onHand: 3, quarantined: 3 });
});

test('an item that the roll-out does not name is remembered, and in the books once it does', async () => {
  const event = newId();
  const mugs = { item: 'mug', language: '' };
  await hear({ log: logged(event, 3, mugs) });
  expect(await openOf(event)).toEqual([]);
  await distribution.sql(
    `insert into distribution.items (campaign, code, names, by_language, carries_law, position)
     values ($1, 'mug', '{"en": "Mug"}', false, false, 9)`,
    [slug],
  );
  await hear({ log: logged(event, 2, mugs) });
  expect(await openOf(event)).toMatchObject([{ item: 'mug', quantity: 5 }]);
});

test('in whatever order corrections come, the books end up with what the log does', async () => {
  const random = seeded(11);
  const booths = await Promise.all([aFullBooth(30), aFullBooth(10), aFullBooth(0)]);
  const expected = new Map<string, number>();
  const batches: Logged[] = [];
  const changes: Changed[] = [];
  for (const { event } of booths)
    for (let nth = 0; nth < 8; nth += 1) {
      const count = 1 + Math.floor(random() * 6);
      const batch = logged(event, count);
      batches.push(batch);
      let sum = count;
      for (let more = 0; more < 3; more += 1) {
        const delta = Math.floor(random() * 6) - Math.min(sum, 3);
        if (delta === 0) continue;
        changes.push(changed(batch, delta));
        sum += delta;
      }
      expected.set(event, (expected.get(event) ?? 0) + sum);
    }
  let waiting: News[] = shuffle(
    [...batches, ...batches]
      .map((log): News => ({ log }))
      .concat(changes.map((change): News => ({ change }))),
    random,
  );
  while (waiting.length) {
    const still: News[] = [];
    for (const news of waiting) {
      const early = await hear(news).then(
        () => false,
        (error: unknown) => {
          if (error instanceof NotYet) return true;
          throw error;
        },
      );
      if (early) still.push(news);
      expect(await distribution.differences()).toEqual([]);
    }
    waiting = shuffle(still, random);
  }
  for (const { event, place } of booths) {
    const { movements } = await distribution
      .get(StockQueries)
      .movements(slug, { about: event, limit: 200 });
    const out = await distribution.virtual('handed-out');
    const total = movements
      .flatMap(({ lines }) => lines)
      .filter((line) => line.place === out)
      .reduce((sum, { delta }) => sum + delta, 0);
    expect(total).toBe(expected.get(event));
    const had = booths.find((one) => one.event === event)!;
    const brought = had === booths[0] ? 30 : had === booths[1] ? 10 : 0;
    const open = (await openOf(event)).reduce((sum, { quantity }) => sum + quantity, 0);
    expect((await distribution.there(place)) - open).toBe(brought - total);
  }
});

test('ten phones of one booth are heard at once, and the table gives what it has', async () => {
  const { event, place } = await aFullBooth(25);
  await Promise.all(Array.from({ length: 10 }, () => hear({ log: logged(event, 3) })));
  expect([await distribution.there(place), await handedOut(), await unexplained()]).toEqual([
    0, 30, -5,
  ]);
  expect(await openOf(event)).toMatchObject([{ quantity: 5 }]);
});

describe('somebody explains a discrepancy', () => {
  async function aDiscrepancy() {
    const booth = await aFullBooth(0);
    await hear({ log: logged(booth.event, 4) });
    const [found] = await openOf(booth.event);
    return { ...booth, id: found!.id };
  }
  const explain = (id: string, explanation: Explanation, by = distribution.rana) =>
    distribution.get(DiscrepanciesService).explain(by, id, explanation);

  test('by what another place gave without a note: then that place has less, once', async () => {
    const { id, depot, event } = await aDiscrepancy();
    const said = { reason: 'uncounted-dispatch', from: depot, quantity: 4 } as const;
    await explain(id, said);
    await explain(id, said);
    expect([await distribution.there(depot), await handedOut(), await unexplained()]).toEqual([
      46, 4, 0,
    ]);
    const { discrepancies } = await distribution
      .get(DiscrepanciesQueries)
      .list(slug, { event, limit: 50 });
    expect(discrepancies).toMatchObject([
      { id, state: 'explained', reason: 'uncounted-dispatch', movement: expect.any(String) },
    ]);
  });

  test('by what came from outside; and a correction afterwards brings pieces back to the table', async () => {
    const { id, place, event } = await aDiscrepancy();
    await explain(id, { reason: 'uncounted-receipt', quantity: 4 });
    expect(await unexplained()).toBe(0);
    const more = logged(event, 2);
    await hear({ log: more });
    await hear({ change: changed(more, -2) });
    expect([await openOf(event), await unexplained(), await handedOut()]).toEqual([[], 0, 4]);
    await hear({ change: changed(more, -1) });
    expect([await distribution.there(place), await unexplained()]).toEqual([1, 0]);
  });

  test('not where it is another by now, by a place that has too few, or of another campaign', async () => {
    const { id, depot } = await aDiscrepancy();
    const from = await distribution.aWarehouse('Empty depot');
    const dispatch = { reason: 'uncounted-dispatch', from, quantity: 4 } as const;
    await expect(explain(id, dispatch)).rejects.toMatchObject({ code: 'not-enough-stock' });
    await expect(explain(id, { ...dispatch, from: depot, quantity: 3 })).rejects.toMatchObject({
      code: 'changed-meanwhile',
      about: { quantity: 4 },
    });
    await expect(
      explain(id, dispatch, { ...distribution.rana, campaign: 'elsewhere' }),
    ).rejects.toMatchObject({ status: 404 });
  });
});

test('logs of several booths that come together are in the books as if one came after the other', async () => {
  const [one, two] = [await aFullBooth(10), await aFullBooth(4)];
  const bare = await aConfirmedBooth();
  const minute = (at: string, count: number) =>
    ({ kind: 'item', what: 'pin', language: '', count, at }) as const;
  const [noon, later] = ['2011-12-17T10:00:10.000Z', '2011-12-17T10:01:00.000Z'];
  const tapped = logged(one.event, 0);
  const figures = [minute(noon, 6), minute(later, -2), minute(later, 0)];
  const first = { ...tapped, data: { ...tapped.data, figures } };
  const batches = [first, logged(two.event, 7), logged(bare.event, 3), logged(one.event, 9)];
  const handlers = distribution.get(DistributionHandlers);
  const hearAll = () =>
    distribution.get(Database).transaction((tx) => handlers.handOut([...batches, batches[1]!], tx));
  await hearAll();
  await hearAll();
  const there = [one.place, two.place, await placeOf(bare.event)];
  expect(await Promise.all(there.map((place) => distribution.there(place)))).toEqual([0, 0, 0]);
  // Of 10 there were 6 handed out, 2 came back, and 9 were wanted; of 4 there were 7, and of none 3.
  expect([await handedOut(), await unexplained()]).toEqual([23, -9]);
  const open = [one.event, two.event, bare.event].map(async (event) => await openOf(event));
  expect((await Promise.all(open)).map(([first]) => first?.quantity)).toEqual([3, 3, 3]);
  const { movements } = await distribution
    .get(StockQueries)
    .movements(slug, { about: one.event, limit: 50 });
  expect(movements.map(({ kind, occurredAt }) => [kind, occurredAt]).toReversed()).toMatchObject([
    ['hand-out', noon],
    ['hand-out', later],
    ['hand-out', batches[3]!.at.toISOString()],
  ]);
});

test('what is taken back in the same delivery goes back to where nobody could explain it', async () => {
  const { event, place } = await aFullBooth(4);
  const later = logged(event, -2);
  const handlers = distribution.get(DistributionHandlers);
  await distribution
    .get(Database)
    .transaction((tx) => handlers.handOut([logged(event, 6), later], tx));
  expect([await distribution.there(place), await handedOut(), await unexplained()]).toEqual([
    0, 4, 0,
  ]);
  expect(await openOf(event)).toEqual([]);
});
