import { MediaAlone, slug } from '../media.fixture.js';
import { anOutlet } from '../outlets/outlets.fixture.js';
import { OutletsQueries } from '../outlets/outlets.queries.js';
import { OutletsService } from '../outlets/outlets.service.js';
import { rateWantedSchema, type RateWanted } from './rate.schema.js';
import { RatesQueries } from './rates.queries.js';
import { RatesService } from './rates.service.js';

let media: MediaAlone;
beforeAll(async () => {
  media = await MediaAlone.start();
}, 60_000);
afterAll(() => media.stop());

const week: RateWanted = {
  unit: 'frame-week',
  format: '4×3 m',
  price: 450.5,
  currency: 'USD',
  from: '2026-01-01',
  until: null,
};
const rates = () => media.get(RatesService);
const add = (outlet: string, what: Partial<RateWanted> = {}) =>
  rates().add(media.rana, outlet, { ...week, ...what });
const heldOn = async (outlet: string, day: string) =>
  (await media.get(RatesQueries).of(slug, outlet, day))
    .filter(({ holds }) => holds)
    .map(({ price, currency }) => `${price} ${currency}`);

test('an outlet asks for one thing now and for another later, in dollars and in pounds', async () => {
  const outlet = await anOutlet(media);
  await add(outlet);
  await add(outlet, { price: 500, from: '2027-01-01' });
  await add(outlet, { price: 40_000_000, currency: 'LBP' });
  expect(await heldOn(outlet, '2026-12-31')).toEqual(['450.5 USD', '40000000 LBP']);
  expect(await heldOn(outlet, '2027-01-01')).toEqual(['500 USD', '40000000 LBP']);
  expect((await media.get(OutletsQueries).get(slug, outlet)).rates).toHaveLength(3);
});

test('a rate is given a last day, never one before its first, and the log says so', async () => {
  const outlet = await anOutlet(media);
  const rate = await add(outlet);
  await rates().end(media.rana, outlet, rate, '2026-06-30');
  await rates().end(media.rana, outlet, rate, '2026-06-30');
  expect(await heldOn(outlet, '2026-06-30')).toEqual(['450.5 USD']);
  expect(await heldOn(outlet, '2026-07-01')).toEqual([]);
  await expect(rates().end(media.rana, outlet, rate, '2025-12-31')).rejects.toMatchObject({
    mistakes: [{ path: 'until', code: 'until_before_from' }],
  });
  const told = (await media.announced<{ action: string; object: { id: string } }>('ActionAudited'))
    .filter(({ object }) => object.id === outlet)
    .map(({ action }) => action);
  expect(told).toEqual(['outlet.create', 'rate.create', 'rate.end']);
});

test('the database itself keeps a rate from ending before it begins', async () => {
  const outlet = await anOutlet(media);
  const rate = await add(outlet);
  await expect(
    media.sql(`update media.rates set valid_until = '2025-01-01' where id = $1`, [rate]),
  ).rejects.toThrow('ends_after_it_begins');
});

test('a closed outlet takes no rate, and one of another outlet is not found', async () => {
  const outlet = await anOutlet(media);
  const rate = await add(outlet);
  const other = await anOutlet(media);
  const refused = { code: 'no-such-rate', status: 404 };
  await expect(rates().end(media.rana, other, rate, null)).rejects.toMatchObject(refused);
  const elsewhere = { ...media.rana, campaign: 'elsewhere' };
  await expect(rates().end(elsewhere, outlet, rate, '2026-02-01')).rejects.toMatchObject(refused);
  await media.get(OutletsService).close(media.rana, outlet, 1);
  await expect(add(outlet)).rejects.toMatchObject({ code: 'outlet-closed' });
});

test.each<[what: string, wanted: object]>([
  ['a price below nothing', { price: -0.01 }],
  ['a price of a third of a cent', { price: 0.333 }],
  ['a price beyond every purse', { price: 1e12 }],
  ['a price that is a word', { price: '450' }],
  ['a currency that nobody pays with', { currency: 'ABC' }],
  ['a currency in small letters', { currency: 'usd' }],
  ['a unit that there is not', { unit: 'dozen' }],
  ['a day that there is not', { from: '2026-02-30' }],
  ['an end before the beginning', { until: '2025-12-31' }],
])('%s is refused', (_what, wanted) => {
  expect(rateWantedSchema.safeParse({ ...week, ...wanted }).success).toBe(false);
});
