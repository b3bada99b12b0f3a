import { Creatives } from '../creatives/creatives.fixture.js';
import { MediaAlone, slug } from '../media.fixture.js';
import { aLine, Orders } from '../orders/orders.fixture.js';
import type { Step } from '../placements/placement.schema.js';
import { PlacementsService } from '../placements/placements.service.js';
import { Proofs } from '../proofs/proofs.fixture.js';
import { PublicationsAlone } from '../publications/publications.fixture.js';
import { WaitingQueries } from './waiting.queries.js';
import type { MediaWaiting } from './waiting.schema.js';

let media: MediaAlone;
let orders: Orders;
let proofs: Proofs;
let creatives: Creatives;
let publications: PublicationsAlone;
beforeAll(async () => {
  media = await MediaAlone.start();
  orders = new Orders(media);
  proofs = await Proofs.of(media);
  creatives = new Creatives(media);
  publications = new PublicationsAlone(media);
}, 60_000);
afterAll(() => media.stop());
afterEach(() =>
  media.sql(`update media.placements set state = 'cancelled', optioned_until = null`),
);

const waiting = (by = media.rana): Promise<MediaWaiting> => media.get(WaitingQueries).of(by);
type Versionless<One> = One extends Step ? Omit<One, 'version'> : never;
const take = async (order: string, step: Versionless<Step>, at = 0) => {
  const { id, version } = (await orders.get(order)).lines[at]!;
  await media.get(PlacementsService).take(media.rana, id, { ...step, version });
};
const flight = (from: number, until: number) => ({
  lines: [aLine({ from: proofs.day(from), until: proofs.day(until) })],
});

test('a quiet campaign has nothing that waits', async () => {
  expect(await waiting()).toEqual({
    artwork: 0,
    texts: 0,
    proofs: 0,
    unproved: 0,
    options: 0,
    artless: 0,
    withdrawn: 0,
    makeGoods: 0,
    licences: 0,
    order: { options: null, artless: null, withdrawn: null, makeGoods: null, licences: null },
  });
});

test('a placement that begins within a week has to have its artwork', async () => {
  const soon = await orders.placed(proofs.outlet, flight(7, 20));
  await orders.placed(proofs.outlet, flight(8, 20));
  expect(await waiting()).toMatchObject({ artless: 1, order: { artless: soon } });
  await orders.placed(proofs.outlet, flight(-2, 3));
  expect(await waiting()).toMatchObject({ artless: 2, order: { artless: null } });
  const { version } = await creatives.approved();
  await take(soon, { act: 'send-artwork', artwork: version });
  expect((await waiting()).artless).toBe(1);
});

test('what shows withdrawn artwork is said until it shows another', async () => {
  const order = await orders.placed(proofs.outlet, flight(-1, 20));
  const { creative, version } = await creatives.approved();
  await take(order, { act: 'send-artwork', artwork: version });
  await take(order, { act: 'go-live' });
  expect((await waiting()).withdrawn).toBe(0);
  await creatives.withdraw(creative, version);
  expect(await waiting()).toMatchObject({ withdrawn: 1, order: { withdrawn: order } });
  const over = [proofs.day(-20), proofs.day(-2), order];
  await media.sql(
    'update media.placements set flight_from = $1, flight_until = $2 where of_order = $3',
    over,
  );
  expect((await waiting()).withdrawn).toBe(0);
  await media.sql('update media.placements set flight_until = $1 where of_order = $2', [
    proofs.day(0),
    order,
  ]);
  expect((await waiting()).withdrawn).toBe(1);
  const other = await creatives.approved();
  await take(order, { act: 'send-artwork', artwork: other.version });
  expect((await waiting()).withdrawn).toBe(0);
});

test('an option is said within three days of its end', async () => {
  const order = await orders.draft(proofs.outlet, flight(30, 40));
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  await take(order, { act: 'option', until: inDays(4) });
  expect((await waiting()).options).toBe(0);
  await media.sql(
    `update media.placements set optioned_until = now() + interval '2 days' where of_order = $1`,
    [order],
  );
  expect(await waiting()).toMatchObject({ options: 1, order: { options: order } });
});

test('what is booked for longer than its frame is licensed is said until it is over', async () => {
  const site = await proofs.frame();
  const licensed = (days: number) =>
    media.sql('update media.sites set licence_until = $1 where id = $2', [proofs.day(days), site]);
  await licensed(5);
  const shown = (from: number, until: number) =>
    aLine({ site, from: proofs.day(from), until: proofs.day(until) });
  await orders.draft(proofs.outlet, { lines: [shown(1, 9)] });
  await orders.placed(proofs.outlet, { lines: [shown(1, 5)] });
  expect((await waiting()).licences).toBe(0);
  const order = await orders.placed(proofs.outlet, { lines: [shown(1, 6)] });
  expect(await waiting()).toMatchObject({ licences: 1, order: { licences: order } });
  await licensed(-20);
  await orders.placed(proofs.outlet, { lines: [shown(-10, -1)] });
  expect((await waiting()).licences).toBe(2);
  await licensed(6);
  expect((await waiting()).licences).toBe(0);
});

test('what makes good is said until it is booked, and no other draft is', async () => {
  await orders.draft(proofs.outlet, flight(30, 40));
  const makeGood = async () => {
    const order = await orders.placed(proofs.outlet, flight(-20, -10));
    const again = { from: proofs.day(30), until: proofs.day(40), quantity: 2 };
    await take(order, { act: 'make-good', ...again, reason: 'It was not posted.' });
    return order;
  };
  const order = await makeGood();
  expect(await waiting()).toMatchObject({ makeGoods: 1, order: { makeGoods: order } });
  const other = await makeGood();
  expect(await waiting()).toMatchObject({ makeGoods: 2, order: { makeGoods: null } });
  await take(order, { act: 'book' }, 1);
  expect(await waiting()).toMatchObject({ makeGoods: 1, order: { makeGoods: other } });
  await take(other, { act: 'decline', reason: 'No frame is free.' }, 1);
  expect((await waiting()).makeGoods).toBe(0);
});

test('what nothing proves is said, and what was brought until it is decided about', async () => {
  const placement = await proofs.placed(-6, 9);
  expect(await waiting()).toMatchObject({ unproved: 1, proofs: 0 });
  await media.sql(`update media.placements set site = null where id = $1`, [placement]);
  const site = await proofs.frame();
  const other = await proofs.placed(-6, 9, site);
  await proofs.bring(other);
  expect(await waiting()).toMatchObject({ unproved: 1, proofs: 1 });
});

test('artwork and texts wait for those who may answer, and never for who brought them', async () => {
  const creative = await creatives.make();
  const { id } = await creatives.upload(creative);
  await creatives.submit(creative, id);
  const publication = await publications.begin();
  const text = await publications.write(publication, 'ar');
  await publications.take(publication, text, { act: 'submit' }, media.rana);
  expect(await waiting()).toMatchObject({ artwork: 0, texts: 0 });
  expect(await waiting(publications.karim)).toMatchObject({ artwork: 1, texts: 1 });
  const program = { actor: { kind: 'system' as const }, role: 'admin' as const, campaign: slug };
  expect(await waiting(program)).toMatchObject({ artwork: 0, texts: 0 });
});

test('another campaign has nothing of it', async () => {
  await media.sql(
    `insert into media.campaigns (slug, time_zone, locales, default_locale, digest)
     values ('another', 'Asia/Beirut', '{fr}', 'fr', 'x')`,
  );
  await orders.placed(proofs.outlet, flight(-6, 9));
  const there = { ...publications.karim, campaign: 'another' };
  const { order: _, ...counts } = await waiting(there);
  expect(new Set(Object.values(counts))).toEqual(new Set([0]));
});
