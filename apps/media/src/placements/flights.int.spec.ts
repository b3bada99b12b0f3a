import { MediaAlone, slug } from '../media.fixture.js';
import { aLine, anOutlet, Orders } from '../orders/orders.fixture.js';
import { FlightsService } from './flights.service.js';
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
     values (gen_random_uuid(), $1, $2, 'frame-week', '', 450, 'USD', '2026-11-01', '2026-11-30'),
       (gen_random_uuid(), $1, $2, 'frame-week', '', 600, 'USD', '2026-12-01', '2026-12-31')`,
    [slug, outlet],
  );
}, 60_000);
afterAll(() => media.stop());

const line = async (order: string) => (await orders.get(order)).lines[0]!;
const move = async (order: string, from: string, until: string, by = media.rana) => {
  const { id, version } = await line(order);
  return media.get(FlightsService).move(by, id, { version, from, until });
};
const asked = () => orders.draft(outlet, { lines: [aLine({ unitPrice: null })] });
const refused = (code: string, status: number) => ({ code, status });

test('a draft is shown on other days, and the price that the outlet asks for follows the first of them', async () => {
  const order = await asked();
  expect(await move(order, '2026-11-03', '2026-11-16')).toEqual({
    version: 2,
    currency: 'USD',
    unitPrice: { was: 45_000, is: 45_000 },
  });
  expect(await move(order, '2026-12-01', '2026-12-14')).toMatchObject({
    unitPrice: { was: 45_000, is: 60_000 },
  });
  expect(await line(order)).toMatchObject({
    from: '2026-12-01',
    until: '2026-12-14',
    list: 120_000,
  });
  expect(await orders.get(order)).toMatchObject({ net: 120_000, total: 132_000 });
  await move(order, '2026-11-02', '2026-11-15');
  expect(await orders.get(order)).toMatchObject({ net: 90_000, total: 99_000 });
  expect(await media.announced('ActionAudited')).toContainEqual(
    expect.objectContaining({
      action: 'placement.move',
      before: { from: '2026-11-03', until: '2026-11-16', unitPrice: 45_000 },
      after: { from: '2026-12-01', until: '2026-12-14', unitPrice: 60_000 },
    }),
  );
});

test('a price that was agreed stays on every day', async () => {
  const order = await orders.draft(outlet);
  await move(order, '2027-03-01', '2027-03-14');
  expect(await line(order)).toMatchObject({ unitPrice: 50_000, from: '2027-03-01' });
});

test('where the outlet asks for nothing on that day, it stays where it was', async () => {
  const order = await asked();
  await expect(move(order, '2027-01-01', '2027-01-14')).rejects.toMatchObject(
    refused('no-rate', 422),
  );
  expect(await line(order)).toMatchObject({ from: '2026-11-02', version: 1 });
});

test('the same days again change nothing and are not noted', async () => {
  const order = await asked();
  expect(await move(order, '2026-11-02', '2026-11-15')).toMatchObject({ version: 1 });
  expect(await orders.get(order)).toMatchObject({ version: 2 });
});

test('discounts that a lower price cannot bear are refused', async () => {
  const order = await orders.draft(outlet, {
    kind: 'mixed',
    lines: [
      aLine({
        unitPrice: null,
        from: '2026-12-01',
        until: '2026-12-14',
        discounts: [{ kind: 'in-kind', amount: 110_000 }],
      }),
    ],
  });
  await expect(move(order, '2026-11-02', '2026-11-15')).rejects.toMatchObject(
    refused('flight-price-unfit', 409),
  );
});

test('what was placed or optioned, and what somebody else has moved, stays', async () => {
  const placed = await orders.placed(outlet);
  await expect(move(placed, '2026-12-01', '2026-12-14')).rejects.toMatchObject(
    refused('media-order-placed', 409),
  );
  const later = aLine({ from: '2036-11-02', until: '2036-11-15' });
  const order = await orders.draft(outlet, { lines: [later] });
  const { id, version } = await line(order);
  const until = new Date(Date.now() + 86_400_000).toISOString();
  await media.get(PlacementsService).take(media.rana, id, { act: 'option', version, until });
  await expect(move(order, '2026-12-01', '2026-12-14')).rejects.toMatchObject(
    refused('placement-not-from-here', 409),
  );
  const two = await asked();
  const seen = await line(two);
  const days = { version: seen.version, from: '2026-12-01', until: '2026-12-14' };
  const told = await Promise.allSettled(
    [1, 2].map(() => media.get(FlightsService).move(media.rana, seen.id, days)),
  );
  expect(told.filter(({ status }) => status === 'rejected')).toMatchObject([
    { reason: refused('changed-meanwhile', 409) },
  ]);
});

test('a placement of another campaign is not there', async () => {
  const order = await asked();
  await expect(
    move(order, '2026-12-01', '2026-12-14', { ...media.rana, campaign: 'elsewhere' }),
  ).rejects.toMatchObject(refused('no-such-placement', 404));
});

test('the plan says what can be moved, and where it stands', async () => {
  const { site, outlet: other } = await anOutlet(media);
  await media.sql('update media.sites set latitude = 33.9, longitude = 35.5 where id = $1', [site]);
  const days = { from: '2032-01-01', until: '2032-01-07' };
  await orders.draft(other, { lines: [aLine({ ...days, site })] });
  await orders.placed(other, { lines: [aLine(days)] });
  const { placements } = await media.get(PlanQueries).plan(slug, days);
  expect(placements).toMatchObject([
    { movable: true, version: 1, site: { point: { latitude: 33.9, longitude: 35.5 } } },
    { movable: false, site: null },
  ]);
});
