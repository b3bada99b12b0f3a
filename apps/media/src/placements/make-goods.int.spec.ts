import { MediaAlone, slug } from '../media.fixture.js';
import { aLine, anOutlet, Orders } from '../orders/orders.fixture.js';
import { FlightsService } from './flights.service.js';
import type { Step } from './placement.schema.js';
import { PlacementsService } from './placements.service.js';
import { PlanQueries } from './plan.queries.js';

let media: MediaAlone;
let orders: Orders;
let outlet: string;
beforeAll(async () => {
  media = await MediaAlone.start();
  orders = new Orders(media);
  ({ outlet } = await anOutlet(media));
  await media.sql(
    `insert into media.rates (id, campaign, outlet, unit, format, price, currency, valid_from, valid_until)
     values (gen_random_uuid(), $1, $2, 'frame-week', '', 0, 'USD', '2033-01-01', '2033-01-31'),
       (gen_random_uuid(), $1, $2, 'frame-week', '', 600, 'USD', '2033-02-01', '2033-02-28')`,
    [slug, outlet],
  );
}, 60_000);
afterAll(() => media.stop());

type Versionless<One> = One extends Step ? Omit<One, 'version'> : never;
const line = async (order: string, at = 0) => (await orders.get(order)).lines[at]!;
const take = async (order: string, step: Versionless<Step>, at = 0) => {
  const { id, version } = await line(order, at);
  return media.get(PlacementsService).take(media.rana, id, { ...step, version });
};
const why = { reason: 'It was not posted.' };
const days = { from: '2033-01-08', until: '2033-01-14' };
const again = { act: 'make-good' as const, ...days, quantity: 2, ...why };
const missed = () =>
  orders.placed(outlet, { lines: [aLine({ from: '2033-01-01', until: '2033-01-07' })] });

test('what makes good is shown on other days and costs nothing on them either, until it is booked', async () => {
  const order = await missed();
  const made = await take(order, again);
  const { placements } = await media.get(PlanQueries).plan(slug, days);
  expect(placements).toMatchObject([{ id: made, movable: true }]);
  const { version, total } = await orders.get(order);
  const move = async (at: number, from: string, until: string) => {
    const seen = await line(order, at);
    const to = { version: seen.version, from, until };
    return media.get(FlightsService).move(media.rana, seen.id, to);
  };
  expect(await move(1, '2033-02-01', '2033-02-14')).toEqual({
    version: 2,
    currency: 'USD',
    unitPrice: { was: 0, is: 0 },
  });
  expect(await line(order, 1)).toMatchObject({ from: '2033-02-01', until: '2033-02-14', list: 0 });
  expect(await orders.get(order)).toMatchObject({ version, total, until: '2033-02-14' });
  await expect(move(0, '2033-02-01', '2033-02-14')).rejects.toMatchObject({
    code: 'media-order-placed',
  });
  await take(order, { act: 'book' }, 1);
  await expect(move(1, '2033-02-02', '2033-02-15')).rejects.toMatchObject({
    code: 'placement-not-from-here',
  });
});

test.each(['decline', 'cancel'] as const)(
  'something else makes good where the outlet or we %s what did, and that again only once',
  async (act) => {
    const order = await missed();
    await take(order, again);
    expect(await line(order)).toMatchObject({ state: 'made-good', next: [] });
    await take(order, { act, ...why }, 1);
    const { id, next } = await line(order);
    expect(next).toEqual(['make-good']);
    const second = await take(order, again);
    expect(await line(order)).toMatchObject({ state: 'made-good', next: [] });
    expect(await line(order, 2)).toMatchObject({ id: second, makesGood: id, state: 'draft' });
    await expect(take(order, again)).rejects.toMatchObject({ code: 'placement-not-from-here' });
  },
);

test('the database itself keeps two from making good the same', async () => {
  const order = await missed();
  await take(order, again);
  await take(order, { act: 'cancel', ...why }, 1);
  await take(order, again);
  const revived = `update media.placements set state = 'draft' where of_order = $1 and state = 'cancelled'`;
  await expect(media.sql(revived, [order])).rejects.toThrow('made_good_once');
});
