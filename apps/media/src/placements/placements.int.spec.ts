import { Database } from '@blueheart/database';
import { eventually } from '@blueheart/testing';
import { Creatives } from '../creatives/creatives.fixture.js';
import { MediaAlone, slug } from '../media.fixture.js';
import { aLine, anOutlet, Orders } from '../orders/orders.fixture.js';
import { daysLater } from '../proofs/day.rules.js';
import { OptionsTimers } from './options.timers.js';
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
}, 60_000);
afterAll(() => media.stop());

type Versionless<One> = One extends Step ? Omit<One, 'version'> : never;
type Wanted = Versionless<Step>;
const line = async (order: string, at = 0) => (await orders.get(order)).lines[at]!;
const take = async (order: string, step: Wanted, { at = 0, by = media.rana } = {}) => {
  const { id, version } = await line(order, at);
  return media.get(PlacementsService).take(by, id, { ...step, version });
};
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();
const why = { reason: 'The printer confirmed it by phone.' };

test('a placement is proved because somebody says so and why, which is kept', async () => {
  const order = await orders.placed(outlet);
  await take(order, { act: 'send-artwork' });
  await expect(take(order, { act: 'go-live' })).rejects.toMatchObject({
    code: 'artwork-not-approved',
    status: 409,
  });
  const { version: artwork } = await new Creatives(media).approved();
  await take(order, { act: 'send-artwork', artwork });
  await take(order, { act: 'go-live' });
  await expect(take(order, { act: 'complete' })).rejects.toMatchObject({
    code: 'placement-not-proved',
  });
  await take(order, { act: 'complete', ...why });
  const { id, state, steps } = await line(order);
  expect(state).toBe('completed');
  expect(steps.map(({ act, reason }) => [act, reason])).toEqual([
    ['book', null],
    ['send-artwork', null],
    ['send-artwork', null],
    ['go-live', null],
    ['complete', why.reason],
  ]);
  expect(await media.announced('ActionAudited')).toContainEqual(
    expect.objectContaining({
      action: 'placement.complete',
      object: { kind: 'placement', id },
      ...why,
    }),
  );
});

test('several are taken a step further together, or none of them', async () => {
  const [order, other] = [await draftOfThree(), await draftOfThree()];
  const option = async (placements: { id: string; version: number }[]) =>
    media
      .get(PlacementsService)
      .takeMany(media.rana, order, { act: 'option', until: tomorrow(), placements });
  const states = async () => (await orders.get(order)).lines.map(({ state }) => state);
  const [first, second, third] = (await orders.get(order)).lines;
  await expect(option([first!, { ...second!, version: 9 }])).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  const stranger = await line(other);
  await expect(option([first!, stranger])).rejects.toMatchObject({ status: 404 });
  expect(await states()).toEqual(['draft', 'draft', 'draft']);
  await option([first!, third!]);
  expect(await states()).toEqual(['optioned', 'draft', 'optioned']);
  expect((await line(other)).state).toBe('draft');
});
const draftOfThree = () => orders.draft(outlet, { lines: [ahead(), ahead(), ahead()] });
const ahead = () => aLine({ from: '2036-11-02', until: '2036-11-15' });

test('what is kept for us ends by itself, and is asked for again until later', async () => {
  const order = await orders.draft(outlet, { lines: [ahead(), ahead()] });
  await take(order, { act: 'option', until: tomorrow() });
  await take(order, { act: 'option', until: tomorrow() }, { at: 1 });
  const { id } = await line(order);
  await media.sql(
    `update media.placements set optioned_until = now() - interval '1 second' where id = $1`,
    [id],
  );
  await media.get(OptionsTimers).beforeApplicationShutdown();
  media.get(OptionsTimers).onApplicationBootstrap();
  await eventually(async () =>
    expect(await line(order)).toMatchObject({ state: 'draft', optionedUntil: null }),
  );
  expect((await line(order)).steps.at(-1)).toMatchObject({ act: 'expire', by: null });
  expect(await line(order, 1)).toMatchObject({ state: 'optioned' });
});

test('nothing is kept for us until a moment that is over', async () => {
  const order = await orders.draft(outlet);
  await expect(take(order, { act: 'option', until: '2026-01-01T00:00:00Z' })).rejects.toMatchObject(
    { mistakes: [{ path: 'until', code: 'past' }] },
  );
});

test('an option ends on the first day of the flight at the latest, as it is on the walls there', async () => {
  const until = '2036-11-15';
  const order = await orders.draft(outlet, { lines: [aLine({ from: '2036-11-02', until })] });
  // Beirut is two hours ahead.
  await expect(take(order, { act: 'option', until: '2036-11-02T22:30:00Z' })).rejects.toMatchObject(
    { mistakes: [{ path: 'until', code: 'after_flight_begins' }] },
  );
  await take(order, { act: 'option', until: '2036-11-02T21:30:00Z' });
});

test('it is live from the day before its first one, and not earlier', async () => {
  const [{ today }] = (await media.sql(
    `select (now() at time zone time_zone)::date::text as today from media.campaigns where slug = $1`,
    [slug],
  )) as [{ today: string }];
  const { version: artwork } = await new Creatives(media).approved();
  const sent = async (days: number) => {
    const flight = { from: daysLater(today, days), until: daysLater(today, 30) };
    const order = await orders.placed(outlet, { lines: [aLine(flight)] });
    await take(order, { act: 'send-artwork', artwork });
    return order;
  };
  const [far, soon] = [await sent(2), await sent(1)];
  expect((await line(far)).next).not.toContain('go-live');
  await expect(take(far, { act: 'go-live' })).rejects.toMatchObject({
    code: 'flight-far-off',
    status: 409,
  });
  expect((await line(soon)).next).toContain('go-live');
  await take(soon, { act: 'go-live' });
});

test('what an outlet declines counts for nothing in the draft any more', async () => {
  const order = await orders.draft(outlet, { lines: [aLine(), aLine({ unitPrice: 1_000 })] });
  await take(order, { act: 'decline', ...why });
  expect(await orders.get(order)).toMatchObject({ list: 2_000, net: 2_000, total: 2_200 });
  await orders.place(order);
  expect((await orders.get(order)).lines.map(({ state }) => state)).toEqual(['declined', 'booked']);
  await expect(orders.place(await emptied())).rejects.toMatchObject({ code: 'media-order-empty' });
});

const emptied = async () => {
  const order = await orders.draft(outlet);
  await take(order, { act: 'decline', ...why });
  return order;
};

test('what was given up after it was placed leaves the document as it is', async () => {
  const order = await orders.placed(outlet);
  await take(order, { act: 'cancel', ...why });
  expect(await orders.get(order)).toMatchObject({ total: 110_000, owed: 110_000 });
});

test('what was missed is made good at no price, once, and is booked by hand', async () => {
  const order = await orders.placed(outlet);
  const again = { from: '2026-11-20', until: '2026-11-27', quantity: 1 };
  const made = await take(order, { act: 'make-good', ...again, ...why });
  const { id } = await line(order);
  expect(await line(order)).toMatchObject({ state: 'made-good', next: [] });
  expect(await line(order, 1)).toMatchObject({
    id: made,
    makesGood: id,
    ...again,
    format: '4×3 m',
    list: 0,
    state: 'draft',
  });
  await take(order, { act: 'book' }, { at: 1 });
  expect(await orders.get(order)).toMatchObject({ total: 110_000, until: '2026-11-27' });
  await expect(take(order, { act: 'make-good', ...again, ...why })).rejects.toMatchObject({
    code: 'placement-not-from-here',
  });
});

test('one of two who looked at the same version takes the step', async () => {
  const order = await orders.placed(outlet);
  const { id, version } = await line(order);
  const step = () =>
    media.get(PlacementsService).take(media.rana, id, { act: 'send-artwork', version });
  const told = await Promise.allSettled([step(), step()]);
  expect(told.filter(({ status }) => status === 'rejected')).toMatchObject([
    { reason: { code: 'changed-meanwhile', status: 409 } },
  ]);
});

test('a placement of another campaign is not there, and volunteers take no step', async () => {
  const order = await orders.draft(outlet);
  const option = { act: 'option' as const, until: tomorrow() };
  await expect(
    take(order, option, { by: { ...media.rana, campaign: 'elsewhere' } }),
  ).rejects.toMatchObject({ code: 'no-such-placement', status: 404 });
  await expect(
    take(order, option, { by: { ...media.rana, role: 'volunteer' } }),
  ).rejects.toMatchObject({ code: 'placement-not-yours', status: 403 });
});

test('the plan has what shares a day with those asked for, but not what was given up', async () => {
  const at = (from: string, until: string) =>
    orders.draft(outlet, { lines: [aLine({ from, until })] });
  const before = await at('2031-01-01', '2031-01-04');
  const first = await at('2031-01-01', '2031-01-05');
  const last = await at('2031-01-10', '2031-02-01');
  await take(await at('2031-01-06', '2031-01-07'), { act: 'cancel', ...why });
  const { placements } = await media
    .get(PlanQueries)
    .plan(slug, { from: '2031-01-05', until: '2031-01-10' });
  expect(placements.map(({ order }) => order.id)).toEqual([first, last]);
  expect(placements.map(({ order }) => order.id)).not.toContain(before);
  expect(placements).toMatchObject([{ outlet: { id: outlet, channel: 'billboard' } }, {}]);
});

test('what became of a placement is not edited', async () => {
  const asService = (sql: string) => media.get(Database).query(sql);
  await expect(asService(`update placement_steps set reason = 'x'`)).rejects.toThrow(
    'permission denied',
  );
  await expect(asService('delete from placement_steps')).rejects.toThrow('permission denied');
});
