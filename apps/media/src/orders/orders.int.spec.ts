import { newId } from '@blueheart/sealing';
import { BudgetQueries } from '../budget/budget.queries.js';
import { MediaAlone, slug } from '../media.fixture.js';
import { aLine, anOrderFor, anOutlet, Orders, rate } from './orders.fixture.js';
import { OrdersQueries } from './orders.queries.js';
import { OrdersService } from './orders.service.js';

let media: MediaAlone;
let orders: Orders;
let outlet: string;
let site: string;
beforeAll(async () => {
  media = await MediaAlone.start();
  orders = new Orders(media);
  ({ outlet, site } = await anOutlet(media));
}, 60_000);
afterAll(() => media.stop());

const elsewhere = () => ({ ...media.rana, campaign: 'elsewhere' });
const change = (id: string, parts: Parameters<typeof anOrderFor>[1] = {}) =>
  orders.change(id, outlet, parts);

describe('a draft', () => {
  test('comes to what its lines, its VAT and its fee come to', async () => {
    const discounts = [
      { kind: 'percent' as const, percent: 12.5 },
      { kind: 'in-kind' as const, amount: 10_000 },
    ];
    const lines = [aLine({ site, discounts }), aLine({ unitPrice: 333, quantity: 1 })];
    const id = await orders.draft(outlet, { kind: 'mixed', fee: 2_500, lines });
    expect(await orders.get(id)).toMatchObject({
      state: 'draft',
      outlet: { id: outlet, names: { en: 'Cedar Outdoor' } },
      owner: media.rana.actor.kind === 'staff' && media.rana.actor.id,
      list: 100_333,
      discount: 12_500,
      inKind: 10_000,
      net: 77_833,
      vat: 7_783,
      fee: 2_500,
      total: 88_116,
      owed: 0,
      from: '2026-11-02',
      until: '2026-11-15',
      rate: null,
      elsewhere: null,
      lines: [
        { site: { id: site, code: 'B-1' }, list: 100_000, net: 77_500, state: 'draft' },
        { site: null, net: 333 },
      ],
    });
  });

  test('gets the next number, whoever else drafts at the same moment', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, () => orders.draft(outlet)));
    const numbers = await Promise.all(ids.map(async (id) => (await orders.get(id)).number));
    const first = Math.min(...numbers);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, at) => first + at));
  });

  test('takes the price that the outlet asks for on the first day, in its own currency alone', async () => {
    const ask = (price: number, from: string, until: string | null, currency = 'USD') =>
      media.sql(
        `insert into media.rates (id, campaign, outlet, unit, format, price, currency, valid_from, valid_until)
         values ($1, $2, $3, 'page', 'full page', $4, $5, $6, $7)`,
        [newId(), slug, outlet, price, currency, from, until],
      );
    await ask(800, '2026-01-01', '2026-11-01');
    await ask(950.5, '2026-11-02', '2026-11-30');
    await ask(1_000, '2026-12-01', null);
    const page = { unit: 'page' as const, format: 'Full page', quantity: 1, unitPrice: null };
    const id = await orders.draft(outlet, { lines: [aLine(page)] });
    expect((await orders.get(id)).lines).toMatchObject([{ unitPrice: 95_050, list: 95_050 }]);
    await expect(
      orders.draft(outlet, { currency: 'LBP', lines: [aLine(page)] }),
    ).rejects.toMatchObject({ code: 'no-rate', status: 422 });
  });

  test('is changed as a whole: what stays keeps its id, what is left out goes', async () => {
    const id = await orders.draft(outlet, { lines: [aLine(), aLine({ format: 'A4' })] });
    const [first] = (await orders.get(id)).lines;
    const lines = [aLine({ format: 'new' }), aLine({ id: first!.id, quantity: 5 })];
    await change(id, { kind: 'in-kind', lines });
    const now = await orders.get(id);
    expect(now).toMatchObject({ kind: 'in-kind', net: 0, inKind: 350_000, total: 0, version: 3 });
    expect(now.lines).toMatchObject([{ format: 'new' }, { id: first!.id, quantity: 5 }]);
  });

  test('is changed by one of two who looked at the same version', async () => {
    const id = await orders.draft(outlet);
    const told = await Promise.allSettled([change(id, { fee: 1 }), change(id, { fee: 2 })]);
    expect(told.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'changed-meanwhile', status: 409 } },
    ]);
  });

  test.each([
    ['more free units than units', { kind: 'free-units', units: 3 }, 'free_units'],
    ['more given than there is', { kind: 'in-kind', amount: 100_001 }, 'more_than_left'],
  ] as const)('has no line with %s', async (_what, discount, code) => {
    const lines = [aLine(), aLine({ discounts: [discount] })];
    await expect(orders.draft(outlet, { kind: 'mixed', lines })).rejects.toMatchObject({
      mistakes: [{ path: 'lines.1.discounts.0', code }],
    });
  });

  test('has no line that nobody could pay for', async () => {
    const lines = [aLine({ unitPrice: 100_000_000_000_000 })];
    await expect(orders.draft(outlet, { lines })).rejects.toMatchObject({
      mistakes: [{ path: 'lines.0.quantity', code: 'too_dear' }],
    });
  });

  test('names frames of its own outlet, and none that is closed', async () => {
    const other = await anOutlet(media);
    const at = (where: string) => orders.draft(other.outlet, { lines: [aLine({ site: where })] });
    await expect(at(site)).rejects.toMatchObject({ code: 'no-such-site', status: 404 });
    await media.sql('update media.sites set closed_at = now() where id = $1', [other.site]);
    await expect(at(other.site)).rejects.toMatchObject({ code: 'site-closed', status: 409 });
    await media.sql('update media.outlets set closed_at = now() where id = $1', [other.outlet]);
    await expect(orders.draft(other.outlet)).rejects.toMatchObject({ code: 'outlet-closed' });
    const { outlets } = await media.get(OrdersQueries).choices(slug);
    expect(outlets.map(({ id }) => id)).not.toContain(other.outlet);
    expect(outlets).toContainEqual(
      expect.objectContaining({ id: outlet, sites: [expect.objectContaining({ id: site })] }),
    );
  });

  test('takes no line of another order', async () => {
    const theirs = (await orders.get(await orders.draft(outlet))).lines[0]!.id;
    const id = await orders.draft(outlet);
    await expect(change(id, { lines: [aLine({ id: theirs })] })).rejects.toMatchObject({
      code: 'no-such-placement',
      status: 404,
    });
  });
});

describe('an order', () => {
  test('that is placed keeps its rate, and says what it comes to in the other currency', async () => {
    const id = await orders.placed(outlet);
    expect(await orders.get(id)).toMatchObject({
      state: 'placed',
      rate,
      total: 110_000,
      owed: 110_000,
      elsewhere: { currency: 'LBP', amount: 9_845_000_000 },
      lines: [{ state: 'booked', steps: [{ act: 'book', to: 'booked' }] }],
    });
  });

  test('is not placed by the rate of a day that is still to come', async () => {
    const id = await orders.draft(outlet);
    await expect(orders.place(id, { ...rate, on: '2126-01-01' })).rejects.toMatchObject({
      mistakes: [{ path: 'rate.on', code: 'later_than_today' }],
    });
  });

  test('says what was invoiced, on it and in the list, beside what was ordered', async () => {
    const id = await orders.placed(outlet);
    const listed = async () => {
      const { orders: all } = await media.get(OrdersQueries).list(slug, { limit: 50 });
      return all.find((one) => one.id === id);
    };
    expect(await listed()).toMatchObject({ total: 110_000, invoiced: null });
    await orders.invoice(id, 500_000);
    expect(await listed()).toMatchObject({ total: 110_000, invoiced: 500_000 });
    expect(await orders.get(id)).toMatchObject({ total: 110_000, invoiced: 500_000 });
  });

  test('of which all is given says in the other currency what that is worth', async () => {
    const of = { kind: 'in-kind', vatPercent: 0 } as const;
    const lines = [aLine({ unitPrice: 200_000, quantity: 1 })];
    const given = await orders.placed(outlet, { ...of, lines });
    expect(await orders.get(given)).toMatchObject({
      total: 0,
      givenElsewhere: { currency: 'LBP', amount: 17_900_000_000 },
    });
    expect((await orders.get(await orders.placed(outlet))).givenElsewhere).toBeNull();
  });

  test('goes from placed to invoiced to paid, and owes what was invoiced', async () => {
    const id = await orders.placed(outlet);
    await expect(orders.pay(id)).rejects.toMatchObject({ code: 'media-order-not-from-here' });
    await orders.invoice(id, 108_000);
    expect(await orders.get(id)).toMatchObject({ total: 110_000, owed: 108_000 });
    await expect(orders.cancel(id)).rejects.toMatchObject({ code: 'media-order-not-from-here' });
    await orders.pay(id);
    expect(await orders.get(id)).toMatchObject({
      state: 'paid',
      owed: 0,
      invoice: { number: 'I-1', on: '2026-11-20', amount: 108_000 },
      payment: { on: '2026-11-21', reference: 'T-1' },
    });
    expect(await media.announced('ActionAudited')).toContainEqual(
      expect.objectContaining({ action: 'media-order.pay', object: { kind: 'media-order', id } }),
    );
  });

  test('that is cancelled gives up its placements, for the reason that was given', async () => {
    const id = await orders.placed(outlet);
    await orders.cancel(id);
    expect(await orders.get(id)).toMatchObject({
      state: 'cancelled',
      owed: 0,
      cancelReason: 'The budget was cut.',
      lines: [{ state: 'cancelled', next: [] }],
    });
    await expect(change(id, {})).rejects.toMatchObject({ code: 'media-order-placed' });
  });

  test('is of its campaign alone', async () => {
    const id = await orders.draft(outlet);
    const none = { code: 'no-such-media-order', status: 404 };
    await expect(media.get(OrdersQueries).get('elsewhere', id)).rejects.toMatchObject(none);
    const { outlet: _, ...wanted } = anOrderFor(outlet);
    await expect(
      media.get(OrdersService).change(elsewhere(), id, { ...wanted, version: 1 }),
    ).rejects.toMatchObject(none);
    await expect(
      media.get(OrdersService).create(elsewhere(), anOrderFor(outlet)),
    ).rejects.toMatchObject({ code: 'no-such-outlet', status: 404 });
  });
});

test('the list has the newest first, page by page, and by state', async () => {
  const first = await orders.draft(outlet);
  const second = await orders.placed(outlet);
  const list = (more: object) => media.get(OrdersQueries).list(slug, { limit: 1, ...more });
  const page = await list({});
  expect(page.orders).toMatchObject([{ id: second, owed: 110_000 }]);
  expect((await list({ before: page.next })).orders).toMatchObject([{ id: first }]);
  expect((await list({ state: 'draft' })).orders).toMatchObject([{ id: first }]);
});

test('the budget has each order once, by its state, and never adds two currencies', async () => {
  const before = await budget('LBP');
  const lbp = { currency: 'LBP', vatPercent: 0 } as const;
  await orders.draft(outlet, lbp);
  await orders.placed(outlet, { ...lbp, kind: 'in-kind' });
  await orders.placed(outlet, lbp);
  const invoiced = await orders.placed(outlet, lbp);
  await orders.invoice(invoiced, 90_000);
  const paid = await orders.placed(outlet, lbp);
  await orders.invoice(paid, 80_000);
  await orders.pay(paid);
  await orders.cancel(await orders.placed(outlet, lbp));
  expect(before).toBeUndefined();
  expect(await budget('LBP')).toEqual({
    currency: 'LBP',
    planned: 100_000,
    committed: 100_000,
    invoiced: 90_000,
    paid: 80_000,
    inKind: 100_000,
    inKindPlanned: 0,
  });
});

const budget = async (currency: string) =>
  (await media.get(BudgetQueries).budget(slug)).currencies.find((one) => one.currency === currency);

describe('the database itself refuses', () => {
  test.each([
    ['another total of what was placed', 'total = total + 1, fee = fee + 1'],
    ['another rate', 'lbp_per_usd = 1500'],
    ['another day of its rate', `rate_on = '2026-11-01'`],
    ['that it was never placed', `state = 'draft', placed_on = null`],
  ])('%s', async (_what, set) => {
    const id = await orders.placed(outlet);
    await expect(media.sql(`update media.orders set ${set} where id = $1`, [id])).rejects.toThrow(
      'stays as it was placed',
    );
  });

  test.each([
    ['another price', 'update media.placements set unit_price = 1 where of_order = $1'],
    ['a line to go', 'delete from media.placements where of_order = $1'],
  ])('%s of what was placed', async (_what, sql) => {
    const id = await orders.placed(outlet);
    await expect(media.sql(sql, [id])).rejects.toThrow('keeps its lines');
  });

  test.each([
    ['a total that does not add up', 'total = 1', 'what_is_owed_adds_up'],
    ['a list that does not add up', 'list = 1', 'what_is_listed_adds_up'],
    [
      'what is placed without a rate',
      `state = 'placed', placed_on = now()`,
      'what_is_placed_has_its_rate',
    ],
    ['an invoice of nothing', `invoiced = 1`, 'an_invoice_is_whole'],
    ['an end without a reason', `state = 'cancelled'`, 'what_ended_has_a_reason'],
  ])('%s', async (_what, set, constraint) => {
    const id = await orders.draft(outlet);
    await expect(media.sql(`update media.orders set ${set} where id = $1`, [id])).rejects.toThrow(
      constraint,
    );
  });
});
