import { MediaAlone, slug } from '../media.fixture.js';
import { Orders } from '../orders/orders.fixture.js';
import { OrdersQueries } from '../orders/orders.queries.js';
import { OutletsService } from '../outlets/outlets.service.js';
import { SitesService } from '../sites/sites.service.js';
import { SitesQueries } from '../sites/sites.queries.js';
import { aFile, aFirm, aMagazine, asks, frameRows, preview, take } from './plan.fixture.js';
import { mostRows, PlanImport } from './plan-import.service.js';
import { totalsByCurrency } from './planned.rules.js';

let media: MediaAlone;
let orders: Orders;
beforeAll(async () => {
  media = await MediaAlone.start();
  orders = new Orders(media);
}, 60_000);
afterAll(() => media.stop());

const ordersOf = async (outlet: string) =>
  (await media.get(OrdersQueries).list(slug, { limit: 200 })).orders
    .filter((order) => order.outlet.id === outlet)
    .toReversed();
const noted = async (numbers: readonly number[]) =>
  (await media.announced<{ action: string; after: { orders: number[] } }>('ActionAudited'))
    .filter(({ action }) => action === 'media-plan.import')
    .map(({ after }) => after)
    .filter((after) => numbers.includes(after.orders[0]!));

test('a plan of frames and pages, in two currencies, becomes the drafts that were shown before', async () => {
  const firm = await aFirm(media, 'Two Coasts');
  const magazine = await aMagazine(media, 'Les deux rives');
  await asks(media, magazine, { unit: 'page', price: 800 });
  await asks(media, magazine, { unit: 'page', price: 950.5, from: '2026-12-01' });
  const file = aFile(
    'Two Coasts,F-1,,frame-week,2,2026-12-07,2026-12-20,450,USD,10,,11,',
    'شركة two coasts,F-2,,frame-week,4,2026-12-07,2026-12-20,"89,500",LBP,,1,11,',
    'les deux rives,,Full page,page,2,2026-12-01,2026-12-31,,USD,,,11,mixed',
    'Two Coasts,F-3,,frame-week,2,2026-12-07,2026-12-20,450,USD,,,11,',
    'Two Coasts,F-3,,frame-week,1,2027-01-04,2027-01-10,450,USD,,,0,in-kind',
  );
  const before = await preview(media, file);
  expect(before).toMatchObject({ there: [], mistakes: [] });
  expect(await ordersOf(firm)).toEqual([]);
  expect(totalsByCurrency(before.orders)).toMatchObject([
    { currency: 'LBP', orders: 1, list: 35_800_000, discount: 8_950_000, total: 29_803_500 },
    { currency: 'USD', orders: 3, inKind: 45_000, net: 361_100, vat: 39_721, total: 400_821 },
  ]);
  const { orders: made, there } = await take(media, file);
  expect(there).toBe(0);
  expect(made.map(({ currency, lines }) => [currency, lines])).toEqual([
    ['USD', 2],
    ['LBP', 1],
    ['USD', 1],
    ['USD', 1],
  ]);
  const drafts = await Promise.all(made.map(({ id }) => orders.get(id)));
  for (const [at, draft] of drafts.entries()) {
    const { outlet, lines, ...shown } = before.orders[at]!;
    expect(draft).toMatchObject({ ...shown, outlet: { id: outlet.id }, state: 'draft' });
    expect(draft.lines.map(({ net }) => net)).toEqual(lines.map(({ net }) => net));
  }
  expect(drafts[0]!.lines).toMatchObject([
    { site: { code: 'F-1' }, discounts: [{ kind: 'percent', percent: 10 }], net: 81_000 },
    { site: { code: 'F-3' }, net: 90_000 },
  ]);
  expect(drafts[2]).toMatchObject({ outlet: { id: magazine }, kind: 'mixed' });
  expect(drafts[2]!.lines).toMatchObject([{ format: 'Full page', unitPrice: 95_050 }]);
  const numbers = made.map(({ number }) => number);
  expect(await noted(numbers)).toEqual([{ orders: numbers, lines: 5, there: 0 }]);
});

test('more than fifty lines of an outlet are several orders', async () => {
  const firm = await aFirm(media, 'Long Road', 60);
  await take(media, aFile(...frameRows('Long Road', 60)));
  const drafts = await Promise.all((await ordersOf(firm)).map(({ id }) => orders.get(id)));
  expect(drafts.map(({ lines }) => lines.length)).toEqual([50, 10]);
});

test('the same file twice is once, and at the same moment too', async () => {
  const firm = await aFirm(media, 'Once Only');
  const file = aFile(...frameRows('Once Only', 3));
  const taken = await Promise.all([take(media, file), take(media, file), take(media, file)]);
  const told = taken.map((one) => [one.orders.length, one.there]);
  expect(told.toSorted(([a], [b]) => a! - b!)).toEqual([
    [0, 3],
    [0, 3],
    [1, 0],
  ]);
  const [order] = await ordersOf(firm);
  expect(await ordersOf(firm)).toHaveLength(1);
  expect((await preview(media, file)).there).toContainEqual({
    number: 2,
    order: { id: order!.id, number: order!.number },
  });
  expect(await noted([order!.number])).toHaveLength(1);
});

test('a file with more rows brings these alone, and what was cancelled can be planned again', async () => {
  const firm = await aFirm(media, 'Grown Plan');
  await take(media, aFile(...frameRows('Grown Plan', 2)));
  const three = aFile(...frameRows('Grown Plan', 3));
  expect(await take(media, three)).toMatchObject({ orders: [{ lines: 1 }], there: 2 });
  const [first] = await ordersOf(firm);
  await orders.cancel(first!.id);
  expect(await take(media, three)).toMatchObject({ orders: [{ lines: 2 }], there: 1 });
});

test('one mistake, and nothing of the plan is taken in; all of them are told', async () => {
  const firm = await aFirm(media, 'All Or None');
  const [, second] = await media.get(SitesQueries).sites(slug, { outlet: firm });
  await media.get(SitesService).close(media.rana, second!.id, 1);
  const twins = ['One', 'Two'].map(() => aMagazine(media, 'Jumeaux'));
  await Promise.all(twins);
  const shut = await aMagazine(media, 'Porte close');
  await media.get(OutletsService).close(media.rana, shut, 1);
  const days = '2026-12-07,2026-12-20';
  const file = aFile(
    ...frameRows('All Or None', 2),
    `All Or None,F-9,,frame-week,2,${days},450,USD,,,11,`,
    `All Or None,F-1,,frame-week,1,${days},450,USD,,,11,`,
    `All Or None,F-3,,frame-week,2,2026-12-20,2026-12-07,450,USD,,,11,`,
    `All Or None,F-3,,frame-week,2,${days},,USD,,,11,`,
    `All Or None,,4×3,frame-week,2,${days},450,USD,,3,11,`,
    `All Or None,,5×3,frame-week,1000000,${days},999999999,USD,,,11,`,
    `Jumeaux,,A4,page,1,${days},450,USD,,,11,`,
    `Porte close,,A4,page,1,${days},450,USD,,,11,`,
    `Nobody,,A4,page,1,${days},450,USD,,,11,`,
    `=1+1,,A4,page,0,${days},450,EUR,,,11,`,
  );
  const mistakes = [
    { path: 'rows.3.frame', code: 'frame_closed' },
    { path: 'rows.4.frame', code: 'unknown_frame' },
    { path: 'rows.5.frame', code: 'repeated_line' },
    { path: 'rows.6.until', code: 'until_before_from' },
    { path: 'rows.7.unit_price', code: 'no_price' },
    { path: 'rows.8.free_units', code: 'free_units' },
    { path: 'rows.9.quantity', code: 'too_dear' },
    { path: 'rows.10.outlet', code: 'outlet_ambiguous' },
    { path: 'rows.11.outlet', code: 'outlet_closed' },
    { path: 'rows.12.outlet', code: 'unknown_outlet' },
    { path: 'rows.13.outlet', code: 'formula' },
    { path: 'rows.13.currency', code: 'one_of' },
    { path: 'rows.13.quantity', code: 'too_small' },
  ];
  await expect(take(media, file)).rejects.toMatchObject({ mistakes });
  expect((await preview(media, file)).mistakes).toHaveLength(mistakes.length);
  expect(await ordersOf(firm)).toEqual([]);
});

test('a price in another currency is none', async () => {
  const magazine = await aMagazine(media, 'Prix en livres');
  await asks(media, magazine, { unit: 'page', price: 9_000_000, currency: 'LBP' });
  const row = (currency: string) =>
    aFile(`Prix en livres,,A4,page,1,2026-12-07,2026-12-20,,${currency},,,11,`);
  await expect(take(media, row('USD'))).rejects.toMatchObject({
    mistakes: [{ path: 'rows.2.unit_price', code: 'no_price' }],
  });
  expect(await take(media, row('LBP'))).toMatchObject({ orders: [{ total: 999_000_000 }] });
});

test.each<[what: string, file: Uint8Array, refused: object]>([
  ['a column that there is not', Buffer.from('outlet,colour\nA,blue'), { code: 'csv-headers' }],
  ['a workbook', Buffer.from('PK\u0003\u0004'), { code: 'csv-not-text', status: 415 }],
  ['nothing', Buffer.from(''), { code: 'csv-empty' }],
  [
    'more than can be looked through',
    aFile(...frameRows('Nobody', mostRows + 1)),
    { code: 'plan-too-long', status: 413 },
  ],
])('%s is refused as a whole', async (_what, file, refused) => {
  await expect(take(media, file)).rejects.toMatchObject(refused);
});

test('the outlets of one campaign are in no plan of another', async () => {
  await aFirm(media, 'Ours Alone');
  const elsewhere = { ...media.rana, campaign: 'elsewhere' };
  await expect(
    media.get(PlanImport).import(elsewhere, aFile(...frameRows('Ours Alone', 1))),
  ).rejects.toMatchObject({ mistakes: [{ path: 'rows.2.outlet', code: 'unknown_outlet' }] });
});
