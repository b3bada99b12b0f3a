import { MediaAlone, slug } from '../media.fixture.js';
import { anOutlet, Orders } from '../orders/orders.fixture.js';
import { BudgetQueries } from './budget.queries.js';
import { ceilingWantedSchema } from './budget.schema.js';
import { BudgetService } from './budget.service.js';

let media: MediaAlone;
let orders: Orders;
let outlet: string;
beforeAll(async () => {
  media = await MediaAlone.start();
  orders = new Orders(media);
  ({ outlet } = await anOutlet(media));
}, 60_000);
afterAll(() => media.stop());

const set = (amount: number | null, by = media.rana, channel = 'billboard') =>
  media.get(BudgetService).setCeiling(by, channel, 'USD', amount);
const billboards = async () =>
  (await media.get(BudgetQueries).budget(slug)).channels.filter(
    ({ channel }) => channel === 'billboard',
  );

test('what is planned, committed, invoiced and paid stands against what may be spent', async () => {
  await set(200_000);
  await orders.placed(outlet);
  const paid = await orders.placed(outlet);
  await orders.invoice(paid, 80_000);
  await orders.pay(paid);
  expect(await billboards()).toMatchObject([
    { currency: 'USD', committed: 110_000, paid: 80_000, ceiling: 200_000, beyond: 0 },
  ]);
  const draft = await orders.draft(outlet);
  expect(await orders.get(draft)).toMatchObject({
    ceiling: { amount: 200_000, used: 300_000, beyond: 100_000 },
  });
  // Nothing is refused.
  await orders.place(draft);
  expect(await billboards()).toMatchObject([{ committed: 220_000, beyond: 100_000 }]);
  expect((await orders.get(draft)).ceiling).toMatchObject({ used: 300_000 });
  await orders.cancel(draft);
  expect((await orders.get(draft)).ceiling).toBeNull();
  const pounds = await orders.draft(outlet, { currency: 'LBP' });
  expect((await orders.get(pounds)).ceiling).toBeNull();
});

test('a ceiling is taken away, and each change is noted once', async () => {
  await set(300_000);
  await set(300_000);
  await set(null);
  await set(null);
  const noted = (await media.announced<{ action: string; after: object }>('ActionAudited')).filter(
    ({ action }) => action === 'media-budget.ceiling',
  );
  expect(noted.slice(-2).map(({ after }) => after)).toEqual([
    { currency: 'USD', amount: 300_000 },
    { currency: 'USD', amount: null },
  ]);
  expect(await billboards()).not.toContainEqual(expect.objectContaining({ ceiling: 300_000 }));
});

test('a channel that the campaign does not have has no ceiling', async () => {
  const refused = { code: 'no-such-channel', status: 404 };
  await expect(set(1, media.rana, 'trams')).rejects.toMatchObject(refused);
  await expect(set(1, { ...media.rana, campaign: 'elsewhere' })).rejects.toMatchObject(refused);
});

test('the campaign says in which currency both are told together', async () => {
  await media.get(BudgetService).report(media.rana, 'LBP');
  expect((await media.get(BudgetQueries).budget(slug)).reportingCurrency).toBe('LBP');
  await media.get(BudgetService).report(media.rana, 'USD');
});

test.each([0, -1, 0.5, 1e15, '100'])('a ceiling of %p is refused', (amount) => {
  expect(ceilingWantedSchema.safeParse({ amount }).success).toBe(false);
});
