import fc from 'fast-check';
import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { linkWantedSchema } from '../links/link.schema.js';
import { LinksService } from '../links/links.service.js';
import { MediaHandlers } from '../media.handlers.js';
import { MediaAlone, slug } from '../media.fixture.js';
import type { OrderWanted } from '../orders/order.schema.js';
import { aLine, anOutlet, Orders } from '../orders/orders.fixture.js';
import { PlacementsService } from '../placements/placements.service.js';
import { count, figure, onPhone, shuffled } from './responses.fixture.js';
import { TableQueries } from './table.queries.js';

let media: MediaAlone;
let orders: Orders;
let outlet: string;
beforeAll(async () => {
  media = await MediaAlone.start();
  orders = new Orders(media);
  ({ outlet } = await anOutlet(media));
}, 60_000);
beforeEach(async () => {
  await media.sql('delete from media.responses');
  await media.sql('delete from media.visits');
});
afterAll(() => media.stop());

const period = { from: '2026-11-01', to: '2026-11-28' };
const on = '2026-11-10';
const table = (currency?: 'USD' | 'LBP') =>
  media.get(TableQueries).table(slug, period, { currency });
const rowOf = async (placement: string) =>
  (await table()).placements.find((one) => one.placement === placement);
const names = { ar: 'طريق المطار', fr: 'Route de l’aéroport', en: 'Airport road' };
const link = (code: string, placement: string) =>
  media
    .get(LinksService)
    .make(
      media.rana,
      linkWantedSchema.parse({ kind: 'billboard', names, code, medium: 'both', placement }),
    );

/** One placement that is booked, with two codes. */
async function placed(code: string, parts: Partial<OrderWanted> = {}): Promise<string> {
  const { id } = (await orders.get(await orders.placed(outlet, parts))).lines[0]!;
  await link(code, id);
  return id;
}

test('a placement is told with both of its codes together, its visits and what one pledge cost', async () => {
  const id = await placed('airport');
  await media.sql(`insert into media.visits values ('airport', $1, 7), ('airport-qr', $1, 30)`, [
    on,
  ]);
  await count(media, [
    figure('airport', 6, on),
    figure('airport-qr', 4, on),
    figure('airport-qr', 9, '2026-10-01'),
  ]);
  const row = (await rowOf(id))!;
  expect(row).toMatchObject({
    outlet: { id: outlet },
    channel: 'billboard',
    from: '2026-11-02',
    until: '2026-11-15',
    state: 'booked',
    codes: ['airport', 'airport-qr'],
    people: 10,
    days: [{ day: on, people: 10 }],
    visits: 37,
    // 1,000 dollars; who came before these days came by the placement too.
    cost: { currency: 'USD', net: 100_000, spent: 100_000, given: 0, people: 19 },
  });
  expect(row.cost!.perPledge!.amount).toBe(Math.round(100_000 / 19));
  expect(row.cost!.perPledge!.low).toBeLessThan(5_263);
  expect(row.interval!.low).toBeCloseTo(4.795, 2);
});

test('who takes it back is taken from their placement too', async () => {
  const id = await placed('took-back');
  await count(media, [figure('took-back', 6, on)], [figure('took-back', -1, on)]);
  expect(await rowOf(id)).toMatchObject({ people: 5, cost: { people: 5 } });
  await count(media, [figure('took-back', -1, on)]);
  expect(await rowOf(id)).toMatchObject({
    people: 4,
    interval: null,
    cost: { perPledge: null },
  });
});

test('what is given in kind costs nothing, and has a value of its own', async () => {
  const id = await placed('given', { kind: 'in-kind' });
  await count(media, [figure('given', 10, on)]);
  expect(await rowOf(id)).toMatchObject({
    cost: {
      spent: 0,
      given: 100_000,
      perPledge: null,
      valuePerPledge: { amount: 10_000, low: 5_438 },
    },
  });
});

test('two currencies are told together by the rate of each order alone', async () => {
  const before = await table();
  const lbp = { currency: 'LBP' as const, lines: [aLine({ unitPrice: 447_500_000 })] };
  const pounds = await placed('pounds', lbp);
  await placed('dollars');
  await count(media, [figure('pounds', 10, on)]);
  const sums = (all: Awaited<ReturnType<typeof table>>) =>
    all.channels.find(({ code }) => code === 'billboard');
  const usd = sums(before)?.costs.find(({ currency }) => currency === 'USD')?.spent ?? 0;
  const now = await table();
  expect(sums(now)!.costs).toEqual([
    { currency: 'LBP', spent: 895_000_000, given: 0 },
    { currency: 'USD', spent: usd + 100_000, given: expect.any(Number) },
  ]);
  // 8,950,000 pounds at 89,500 for a dollar are 100 dollars.
  const row = now.placements.find(({ placement }) => placement === pounds)!;
  expect(row.cost).toMatchObject({ reported: { spent: 10_000, perPledge: { amount: 1_000 } } });
  expect(sums(now)!.reported.spent).toBe(usd + 110_000);
  expect((await table('LBP')).currency).toBe('LBP');
});

test('people of what makes a placement good came for the money of that placement', async () => {
  const order = await orders.placed(outlet);
  const [missed] = (await orders.get(order)).lines;
  await media.get(PlacementsService).take(media.rana, missed!.id, {
    act: 'make-good',
    version: missed!.version,
    reason: 'It was papered over.',
    from: '2026-11-16',
    until: '2026-11-20',
    quantity: 1,
  });
  const [, again] = (await orders.get(order)).lines;
  await link('missed', missed!.id);
  await link('again', again!.id);
  await count(media, [figure('missed', 2, on), figure('again', 8, on)]);
  expect(await rowOf(missed!.id)).toMatchObject({ people: 2, cost: { people: 10 } });
  expect(await rowOf(again!.id)).toMatchObject({ people: 8, cost: null, makesGood: missed!.id });
});

test('a flight is held against as many days before it, by those who came by no link', async () => {
  const id = await placed('baseline');
  await count(media, [
    figure('', 14, '2026-10-25'),
    figure('', 500, '2026-10-18'),
    figure('', 42, on),
    { ...figure('', 99, on), tier: 'tallied' },
  ]);
  expect((await rowOf(id))!.change).toMatchObject({ perDay: 2 });
  expect((await rowOf(id))!.change!.low).toBeGreaterThan(0);
});

test('a booth is told with its links and its phones together, by where and when it is', async () => {
  const [stand, venue] = [newId(), newId()];
  const facts = {
    event: stand,
    campaign: slug,
    kind: 'booth' as const,
    venue,
    endsAt: '2026-11-12T15:00:00Z',
    expectedVisitors: null,
  };
  await media
    .get(LinksService)
    .make(
      media.rana,
      linkWantedSchema.parse({ kind: 'booth', names, code: 'at-the-mall', event: stand }),
    );
  await media.sql(`insert into media.visits values ('at-the-mall', $1, 15)`, [on]);
  await count(media, [onPhone(stand, 8, on), figure('at-the-mall', 5, on), figure('booth', 3, on)]);
  const booths = async () => (await table()).booths;
  const brought = {
    event: stand,
    channel: 'booth',
    codes: ['at-the-mall'],
    people: 13,
    onPhones: 8,
    visits: 15,
    days: [{ day: on, people: 13 }],
  };
  // Nobody told of it yet.
  expect(await booths()).toMatchObject([{ ...brought, names, on: null }]);
  const told = [
    { ...facts, startsAt: '2026-11-10T22:30:00Z', version: 3 },
    { ...facts, startsAt: '2026-11-09T08:00:00Z', version: 2 },
  ];
  const mall = { ar: 'مجمّع الشروق', en: 'Sunrise Mall' };
  const place = { governorate: null, district: null, point: null, archived: false };
  await media.get(Database).transaction(async (tx) => {
    const handlers = media.get(MediaHandlers);
    for (const data of told) await handlers.moveBooths([{ id: newId(), at: new Date(), data }], tx);
    for (const [version, its] of [
      [2, mall],
      [1, names],
    ] as const)
      await handlers.describeVenue(
        {
          id: newId(),
          at: new Date(),
          data: { venue, campaign: slug, names: its, ...place, version },
        },
        tx,
      );
  });
  // Half past midnight in Beirut.
  expect(await booths()).toMatchObject([{ ...brought, names: mall, on: '2026-11-11' }]);
  expect((await table()).others).toMatchObject([{ source: 'booth', event: null, people: 3 }]);
});

test('channels and those who came by no link are everybody, in whatever order it is told', async () => {
  await placed('one-of-all');
  const sources = ['', 'one-of-all', 'one-of-all-qr', 'mall-a', 'class', 'booth', 'nobody-knows'];
  await fc.assert(
    fc.asyncProperty(
      shuffled({ sources, days: [on, '2026-11-11'] }),
      async ([all, inAnotherOrder]) => {
        const outcomes = [];
        for (const deliveries of [all, inAnotherOrder]) {
          await media.sql('delete from media.responses');
          await count(media, ...deliveries);
          outcomes.push(await table());
        }
        expect(outcomes[1]).toEqual(outcomes[0]);
        const sum = (figures: readonly { people: number }[]) =>
          figures.reduce((sum, { people }) => sum + people, 0);
        const { people, channels, without, placements, booths, others } = outcomes[0]!;
        expect(people).toBe(sum(all.flat()));
        expect(sum(channels) + without.people).toBe(people);
        expect(sum(placements) + sum(booths) + sum(others) + without.people).toBe(people);
      },
    ),
    { seed: 12, numRuns: 12 },
  );
}, 60_000);
