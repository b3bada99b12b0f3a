import { MediaAlone, slug } from '../media.fixture.js';
import { anOutlet, Orders } from '../orders/orders.fixture.js';
import { OrdersQueries } from '../orders/orders.queries.js';
import { PlacementsService } from '../placements/placements.service.js';
import { PlanQueries } from '../placements/plan.queries.js';
import type { Step } from '../placements/placement.schema.js';
import { Creatives } from './creatives.fixture.js';

let media: MediaAlone;
let orders: Orders;
let creatives: Creatives;
let outlet: string;
beforeAll(async () => {
  media = await MediaAlone.start();
  orders = new Orders(media);
  creatives = new Creatives(media);
  ({ outlet } = await anOutlet(media));
}, 60_000);
afterAll(() => media.stop());

type Versionless<One> = One extends Step ? Omit<One, 'version'> : never;
const line = async (order: string) => (await orders.get(order)).lines[0]!;
const take = async (order: string, step: Versionless<Step>, by = media.rana) => {
  const { id, version } = await line(order);
  return media.get(PlacementsService).take(by, id, { ...step, version });
};

test('a placement is live by the approved version that was sent, in a language of its outlet', async () => {
  const order = await orders.placed(outlet);
  const { creative, version } = await creatives.approved();
  await take(order, { act: 'send-artwork', artwork: version });
  expect((await line(order)).next).toContain('go-live');
  await take(order, { act: 'go-live' });
  expect(await line(order)).toMatchObject({
    state: 'live',
    artwork: { id: version, creative, language: 'ar', number: 1, state: 'approved' },
  });
  const [use] = (await creatives.get(creative)).versions[0]!.uses;
  expect(use).toMatchObject({
    order: { id: order },
    state: 'live',
    outlet: { en: 'Cedar Outdoor' },
  });
});

test('what is not approved, or in no language of the outlet, is not sent', async () => {
  const order = await orders.placed(outlet);
  const creative = await creatives.make();
  const { id } = await creatives.upload(creative);
  const french = await creatives.approved({ language: 'fr' });
  for (const artwork of [id, french.version])
    await expect(take(order, { act: 'send-artwork', artwork })).rejects.toMatchObject({
      code: 'artwork-not-to-be-sent',
      status: 409,
    });
  expect(await line(order)).toMatchObject({ state: 'booked', artwork: null });
});

test('without artwork it is not live, whoever says so', async () => {
  const order = await orders.placed(outlet);
  await take(order, { act: 'send-artwork' });
  for (const by of [media.rana, creatives.admin])
    await expect(take(order, { act: 'go-live' }, by)).rejects.toMatchObject({
      code: 'artwork-not-approved',
    });
});

test('what is withdrawn marks every placement that uses it, and is told once with what it is printed as', async () => {
  const { creative, version } = await creatives.approved(
    { artwork: 'C-7 ar' },
    { kind: 'clipboard', item: 'clipboard' },
  );
  const [live, sent] = [await orders.placed(outlet), await orders.placed(outlet)];
  for (const order of [live, sent]) await take(order, { act: 'send-artwork', artwork: version });
  await take(live, { act: 'go-live' });
  expect(await creatives.withdraw(creative, version)).toEqual({ placements: 2, live: 1 });
  await expect(creatives.withdraw(creative, version)).rejects.toMatchObject({
    code: 'artwork-withdrawn',
  });
  for (const order of [live, sent])
    expect((await line(order)).artwork).toMatchObject({ state: 'withdrawn' });
  const { orders: listed } = await media.get(OrdersQueries).list(slug, { limit: 50 });
  expect(listed.find(({ id }) => id === live)).toMatchObject({ withdrawn: 1, withdrawnLive: 1 });
  expect(listed.find(({ id }) => id === sent)).toMatchObject({ withdrawn: 1, withdrawnLive: 0 });
  const { from, until } = await line(live);
  const { placements } = await media.get(PlanQueries).plan(slug, { from, until });
  expect(placements.find(({ order }) => order.id === live)!.artwork).toMatchObject({
    state: 'withdrawn',
  });
  expect(await media.announced('CreativeWithdrawn')).toEqual([
    {
      campaign: slug,
      creative,
      version,
      language: 'ar',
      number: 1,
      item: 'clipboard',
      artwork: 'C-7 ar',
    },
  ]);
  // It does not go live by it any more, and something else is sent instead.
  await expect(take(sent, { act: 'go-live' })).rejects.toMatchObject({
    code: 'artwork-not-approved',
  });
  const next = await creatives.approved();
  await take(live, { act: 'send-artwork', artwork: next.version });
  await take(live, { act: 'go-live' });
  expect((await line(live)).artwork).toMatchObject({ id: next.version, state: 'approved' });
});

test('a draft that is withdrawn concerns nobody else', async () => {
  const creative = await creatives.make();
  const { id } = await creatives.upload(creative);
  const before = (await media.announced('CreativeWithdrawn')).length;
  expect(await creatives.withdraw(creative, id)).toEqual({ placements: 0, live: 0 });
  expect(await media.announced('CreativeWithdrawn')).toHaveLength(before);
});

test('what is withdrawn at the moment when it goes live is either refused or marked', async () => {
  const { creative, version } = await creatives.approved();
  const order = await orders.placed(outlet);
  await take(order, { act: 'send-artwork', artwork: version });
  const [went] = await Promise.allSettled([
    take(order, { act: 'go-live' }),
    creatives.withdraw(creative, version),
  ]);
  expect(await line(order)).toMatchObject({
    state: went.status === 'fulfilled' ? 'live' : 'artwork-sent',
    artwork: { state: 'withdrawn' },
  });
});
