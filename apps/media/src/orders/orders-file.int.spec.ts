import { MediaAlone, slug } from '../media.fixture.js';
import { OrdersFile } from './orders-file.service.js';
import type { OrdersFileAsked } from './order.schema.js';
import { aLine, anOutlet, Orders } from './orders.fixture.js';
import { OrdersQueries } from './orders.queries.js';

let media: MediaAlone;
let orders: Orders;
let outlet: string;
let other: string;
beforeAll(async () => {
  media = await MediaAlone.start();
  orders = new Orders(media);
  [{ outlet }, { outlet: other }] = [await anOutlet(media), await anOutlet(media)];
}, 60_000);
afterAll(() => media.stop());

async function fileOf(asked: OrdersFileAsked = {}): Promise<string> {
  const lines = await media.get(OrdersFile).lines(media.rana, { locale: 'en', ...asked });
  const parts: string[] = [];
  for await (const part of lines) parts.push(part);
  return parts.join('');
}
const records = async (asked?: OrdersFileAsked) =>
  (await fileOf(asked)).slice(1).trimEnd().split('\r\n').slice(1);

test('the orders are a file, as the list is filtered, with what was invoiced', async () => {
  const id = await orders.placed(outlet);
  await orders.invoice(id, 500_000);
  await orders.draft(other);
  expect((await fileOf()).startsWith('\uFEFFNo.,Outlet,Channel,State,')).toBe(true);
  expect(await records({ state: 'invoiced' })).toEqual([
    '1,Cedar Outdoor,Billboard,Invoiced,for money,2026-11-02,2026-11-15,USD,1000,0,0,1000,100,0,1100,5000,5000,',
  ]);
  expect(await records()).toHaveLength(2);
  expect(await records({ outlet: other })).toHaveLength(1);
  const { orders: listed } = await media
    .get(OrdersQueries)
    .list(slug, { outlet: other, limit: 50 });
  expect(listed).toMatchObject([{ outlet: { id: other } }]);
});

test('what could be a formula is a text there', async () => {
  await orders.draft(outlet, { reference: '=HYPERLINK("http://example.org")', lines: [aLine()] });
  const [first] = await records({ state: 'draft', outlet });
  expect(first).toMatch(/,"'=HYPERLINK\(""http:\/\/example.org""\)"$/);
});

test('all of it is written, however many pages it takes', async () => {
  await media.sql(
    `insert into media.orders (id, campaign, number, outlet, kind, currency, reference, vat_percent)
     select gen_random_uuid(), $1, 1000 + n, $2, 'paid', 'USD', '', 0 from generate_series(1, 450) n`,
    [slug, other],
  );
  const all = await records({ outlet: other });
  expect(new Set(all).size).toBe(451);
});

test('whoever downloads it is noted, with what was filtered', async () => {
  await fileOf({ state: 'paid', locale: 'fr' });
  expect(await media.announced('ActionAudited')).toContainEqual(
    expect.objectContaining({
      action: 'export.download',
      object: { kind: 'export', id: 'media-orders' },
      after: { state: 'paid', locale: 'fr' },
    }),
  );
});
