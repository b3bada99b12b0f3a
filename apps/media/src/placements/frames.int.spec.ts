import { Creatives } from '../creatives/creatives.fixture.js';
import { MediaAlone, slug } from '../media.fixture.js';
import { aLine, anOutlet, Orders } from '../orders/orders.fixture.js';
import { OutletsService } from '../outlets/outlets.service.js';
import { SitesService } from '../sites/sites.service.js';
import { daysLater } from '../proofs/day.rules.js';
import type { Step } from './placement.schema.js';
import { PlacementsService } from './placements.service.js';
import { PlanQueries } from './plan.queries.js';

let media: MediaAlone;
let orders: Orders;
let outlet: string;
let site: string;
beforeAll(async () => {
  media = await MediaAlone.start();
  orders = new Orders(media);
}, 60_000);
beforeEach(async () => ({ outlet, site } = await anOutlet(media)));
afterAll(() => media.stop());

const at = (from: string, until: string) => aLine({ site, from, until });
const draft = (...lines: ReturnType<typeof at>[]) => orders.draft(outlet, { lines });
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();
const option = async (order: string) => {
  const { id, version } = (await orders.get(order)).lines[0]!;
  await media
    .get(PlacementsService)
    .take(media.rana, id, { act: 'option', version, until: tomorrow() });
};
const taken = { code: 'frame-taken', status: 409 };

test('a frame is not booked twice on the same days, and it is said by which order it is taken', async () => {
  const first = await draft(at('2036-11-02', '2036-11-15'));
  await orders.place(first);
  const { number } = await orders.get(first);
  const second = await draft(at('2036-11-15', '2036-11-20'));
  await expect(orders.place(second)).rejects.toMatchObject({
    ...taken,
    about: { order: number, code: 'B-1', from: '2036-11-02', until: '2036-11-15' },
  });
  await expect(option(second)).rejects.toMatchObject(taken);
  expect(await orders.get(second)).toMatchObject({ state: 'draft', lines: [{ state: 'draft' }] });
  await orders.cancel(first);
  await orders.place(second);
});

test('what is kept for us is taken for others, and not moved to where it is taken', async () => {
  const kept = await draft(at('2036-11-02', '2036-11-15'));
  await option(kept);
  await option(kept);
  await expect(orders.place(await draft(at('2036-11-10', '2036-11-11')))).rejects.toMatchObject(
    taken,
  );
  await orders.place(await draft(at('2036-11-20', '2036-11-25')));
  const [line] = (await orders.get(kept)).lines;
  const moved = { ...at('2036-11-24', '2036-11-30'), id: line!.id };
  await expect(orders.change(kept, outlet, { lines: [moved] })).rejects.toMatchObject(taken);
  await orders.place(kept);
});

type Versionless<One> = One extends Step ? Omit<One, 'version'> : never;
const completed = async (order: string) => {
  const { version: artwork } = await new Creatives(media).approved();
  const all: Versionless<Step>[] = [
    { act: 'send-artwork', artwork },
    { act: 'go-live' },
    { act: 'complete', reason: 'Karim saw it.' },
  ];
  for (const step of all) {
    const { id, version } = (await orders.get(order)).lines[0]!;
    await media.get(PlacementsService).take(media.rana, id, { ...step, version });
  }
};
const today = new Date().toISOString().slice(0, 10);
const day = (later: number) => daysLater(today, later);

test('what is completed early has its frame until the last day of its flight, and not a day longer', async () => {
  const order = await orders.placed(outlet, { lines: [at(day(-10), day(10))] });
  await completed(order);
  const { number } = await orders.get(order);
  const about = { order: number, until: day(10) };
  const next = await draft(at(day(1), day(20)));
  await expect(orders.place(next)).rejects.toMatchObject({ ...taken, about });
  await expect(option(next)).rejects.toMatchObject({ ...taken, about });
  await orders.place(await draft(at(day(11), day(20))));
});

test('a frame closes and has fewer faces once what was completed there is over', async () => {
  const [site, sold] = [media.get(SitesService), { lines: [at(day(-10), day(10))] }];
  await site.change(media.rana, at('', '').site!, { version: 1, faces: 2 });
  const shown = [await orders.placed(outlet, sold), await orders.placed(outlet, sold)];
  for (const order of shown) await completed(order);
  const fewer = () => site.change(media.rana, at('', '').site!, { version: 2, faces: 1 });
  const close = () => media.get(OutletsService).close(media.rana, outlet, 1);
  await expect(fewer()).rejects.toMatchObject(taken);
  await expect(close()).rejects.toMatchObject({ code: 'outlet-has-bookings' });
  await media.sql('update media.placements set flight_until = $1 where of_order = any($2)', [
    day(-2),
    shown,
  ]);
  await fewer();
  await close();
});

test('drafts that want one frame on the same days are told of each other, in the order and in the plan', async () => {
  const days = { from: '2036-11-02', until: '2036-11-15' };
  const [first, second, later] = [
    await draft(at(days.from, days.until)),
    await draft(at('2036-11-15', '2036-11-20')),
    await draft(at('2036-11-21', '2036-11-22')),
  ];
  const clash = async (id: string) => (await orders.get(id)).lines[0]!.clash;
  expect(await clash(first)).toMatchObject({ order: { id: second }, from: '2036-11-15' });
  expect(await clash(second)).toMatchObject({ order: { id: first } });
  expect(await clash(later)).toBeNull();
  const { placements } = await media.get(PlanQueries).plan(slug, days);
  const planned = (id: string) => placements.find(({ order }) => order.id === id)?.clash;
  expect(planned(first)).toMatchObject({ order: { id: second } });
  await orders.place(second);
  expect(await clash(second)).toBeNull();
  expect(await clash(first)).toMatchObject({ order: { id: second } });
  await orders.cancel(second);
  expect(await clash(first)).toBeNull();
});

test('a flight that goes on after the licence of its frame is said to, until it is over', async () => {
  await media.sql(`update media.sites set licence_until = '2036-11-10' where id = $1`, [site]);
  const [short, long] = [
    await draft(at('2036-11-01', '2036-11-10')),
    await draft(at('2036-12-01', '2036-12-02')),
  ];
  const ends = async (id: string) => (await orders.get(id)).lines[0]!.licenceEnds;
  expect([await ends(short), await ends(long)]).toEqual([null, '2036-11-10']);
  await orders.cancel(long);
  expect(await ends(long)).toBeNull();
});

test('an order has no frame twice', async () => {
  const order = await draft(at('2036-11-02', '2036-11-08'), at('2036-11-08', '2036-11-15'));
  await expect(orders.place(order)).rejects.toMatchObject({ code: 'frame-twice', status: 409 });
});

test('of two who book a frame at the same moment one has it', async () => {
  const all = await Promise.all(
    Array.from({ length: 6 }, () => draft(at('2036-11-02', '2036-11-15'))),
  );
  const told = await Promise.allSettled(all.map((order) => orders.place(order)));
  expect(told.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const reasons = told.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  expect(reasons).toEqual(Array.from({ length: 5 }, () => expect.objectContaining(taken)));
});

test('a frame with two faces shows two at once, and keeps them while both are booked', async () => {
  await media.get(SitesService).change(media.rana, site, { version: 1, faces: 2 });
  const [, second, third] = [
    await orders.place(await draft(at('2036-11-02', '2036-11-15'))),
    await draft(at('2036-11-02', '2036-11-15')),
    await draft(at('2036-11-15', '2036-11-16')),
  ];
  await orders.place(second);
  await expect(orders.place(third)).rejects.toMatchObject(taken);
  const fewer = () => media.get(SitesService).change(media.rana, site, { version: 2, faces: 1 });
  await expect(fewer()).rejects.toMatchObject(taken);
  await orders.cancel(second);
  await fewer();
});

test('neither a frame nor an outlet closes while something is booked there, and it is said which', async () => {
  const order = await draft(at('2036-11-02', '2036-11-15'));
  await option(order);
  const { number } = await orders.get(order);
  const about = { orders: [number] };
  const close = {
    site: () => media.get(SitesService).close(media.rana, site, 1),
    outlet: () => media.get(OutletsService).close(media.rana, outlet, 1),
  };
  await expect(close.site()).rejects.toMatchObject({ code: 'site-has-bookings', about });
  await expect(close.outlet()).rejects.toMatchObject({ code: 'outlet-has-bookings', about });
  await orders.cancel(order);
  await close.site();
  await close.outlet();
});

test('of closing and booking at the same moment one is first', async () => {
  const order = await draft(at('2036-11-02', '2036-11-15'));
  const told = await Promise.allSettled([
    orders.place(order),
    media.get(OutletsService).close(media.rana, outlet, 1),
  ]);
  expect(told.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('nothing is booked where the outlet or the frame was closed meanwhile', async () => {
  const order = await draft(at('2036-11-02', '2036-11-15'));
  await media.get(SitesService).close(media.rana, site, 1);
  await expect(orders.place(order)).rejects.toMatchObject({ code: 'site-closed' });
  await media.get(OutletsService).close(media.rana, outlet, 1);
  await expect(orders.place(order)).rejects.toMatchObject({ code: 'outlet-closed' });
  expect((await orders.get(order)).state).toBe('draft');
});

test('an invoice and a payment that were entered by mistake are taken back, which is noted with the reason', async () => {
  const order = await orders.placed(outlet);
  await orders.invoice(order, 108_000);
  await orders.pay(order);
  const reason = 'It was of another order.';
  const take = async (what: 'takeBackInvoice' | 'takeBackPayment', campaign = slug) => {
    const { version } = await orders.get(order);
    await orders.steps[what]({ ...media.rana, campaign }, order, { version, reason });
  };
  await expect(take('takeBackInvoice')).rejects.toMatchObject({
    code: 'media-order-not-from-here',
  });
  await expect(take('takeBackPayment', 'elsewhere')).rejects.toMatchObject({ status: 404 });
  await take('takeBackPayment');
  expect(await orders.get(order)).toMatchObject({
    state: 'invoiced',
    owed: 108_000,
    payment: null,
  });
  await take('takeBackInvoice');
  expect(await orders.get(order)).toMatchObject({ state: 'placed', owed: 110_000, invoice: null });
  expect(await media.announced('ActionAudited')).toContainEqual(
    expect.objectContaining({
      action: 'media-order.take-back-invoice',
      before: { number: 'I-1', on: '2026-11-20', amount: 108_000 },
      reason,
    }),
  );
  await orders.invoice(order, 110_000);
});
