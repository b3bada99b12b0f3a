import { EventConfirmed } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { eventually } from '@blueheart/testing';
import { DistributionAlone, pins, slug } from '../distribution.fixture.js';
import { aBoothIn } from '../forecast/booths-over.fixture.js';
import { daysLater } from '../forecast/days.rules.js';
import { QuarantineService } from '../lots/quarantine.service.js';
import { aLine, anOrder, anOrderFor } from '../orders/orders.fixture.js';
import { aLine as aLineToSend, send } from '../transfers/transfers.fixture.js';
import { TransfersService } from '../transfers/transfers.service.js';
import { aBooth, tell } from './booths.fixture.js';
import { Reservations } from './reservations.service.js';
import { ReservationsQueries } from './reservations.queries.js';

let distribution: DistributionAlone;
beforeEach(async () => {
  distribution = await DistributionAlone.start();
}, 60_000);
afterEach(async () => {
  expect(await distribution.differences()).toEqual([]);
  await distribution.stop();
});

const settle = () =>
  distribution.get(Database).transaction((tx) => distribution.get(Reservations).settle(tx, slug));

async function keptFor(event: string) {
  const { reservations } = await distribution
    .get(ReservationsQueries)
    .list(slug, { event, limit: 500 });
  return reservations.find(({ item }) => item === 'pin');
}

/** What was said last to help an event of pins. */
async function curesFor(event: string) {
  const told = await distribution.announced<{
    event: string;
    short: { item: string; cures: object[] }[];
  }>('StockShort');
  const short = told.findLast((one) => one.event === event)?.short;
  return short?.find(({ item }) => item === 'pin')?.cures;
}

async function dayIn(zone: string): Promise<string> {
  const [row] = await distribution.sql<{ day: string }>(
    'select (now() at time zone $1)::date::text as day',
    [zone],
  );
  return row!.day;
}

async function aConfirmedBooth(visitors: number) {
  const booth = aBooth({ expectedVisitors: visitors });
  await tell(distribution, EventConfirmed, booth);
  return booth;
}

test('what is kept for an event is sent to that event, and nowhere else', async () => {
  const { place: from } = await distribution.aFullWarehouse(100);
  const { event } = await aConfirmedBooth(150);
  expect(await keptFor(event)).toMatchObject({ promised: 90 });
  const [{ booth }] = (await distribution.sql<{ booth: string }>(
    'select id as booth from distribution.places where event = $1',
    [event],
  )) as [{ booth: string }];
  const draft = async (to: string, quantity: number) => {
    const wanted = { from, to, expectedOn: null, lines: [aLineToSend(quantity)] };
    return (await distribution.get(TransfersService).create(distribution.rana, wanted)).id;
  };
  await expect(
    send(distribution, await draft(await distribution.aWarehouse('Tyre'), 20)),
  ).rejects.toMatchObject({ code: 'reserved-for-others', status: 409, about: { free: 10 } });
  await send(distribution, await draft(booth, 90));
  expect(await distribution.there(from)).toBe(10);
});

test('what is withdrawn is promised to nobody any more, at once', async () => {
  const { lot } = await distribution.aFullWarehouse(100);
  const { event } = await aConfirmedBooth(150);
  await distribution.get(QuarantineService).holdBack(distribution.rana, lot);
  await eventually(async () => expect(await keptFor(event)).toMatchObject({ promised: 0 }));
  await distribution.get(QuarantineService).release(distribution.rana, lot);
  await eventually(async () => expect(await keptFor(event)).toMatchObject({ promised: 90 }));
});

test('an order that comes in time is what would help, as far as it goes', async () => {
  await distribution.aFullWarehouse(10);
  const { event, startsAt } = await aConfirmedBooth(150);
  const day = new Date(Date.parse(startsAt) - 3 * 86_400_000).toISOString().slice(0, 10);
  await anOrder(distribution, {
    ...anOrderFor(aLine({ ...pins, quantity: 50 })),
    promisedOn: day,
  });
  await settle();
  expect(await curesFor(event)).toEqual([
    { kind: 'arriving', quantity: 50, on: day },
    { kind: 'order', quantity: 30, by: expect.any(String) },
  ]);
});

test('an order that is late is counted on by nobody, and what is to be ordered at once is so by the campaign’s walls', async () => {
  await distribution.aFullWarehouse(10);
  // Where it is another day than it is in Greenwich.
  const zone = new Date().getUTCHours() < 11 ? 'Etc/GMT+12' : 'Pacific/Kiritimati';
  await distribution.sql('update distribution.campaigns set time_zone = $1', [zone]);
  const event = await aBoothIn(distribution, 150, [30, 38]);
  for (const promisedOn of ['2011-01-05', daysLater(await dayIn(zone), -1)])
    await anOrder(distribution, { ...anOrderFor(aLine({ ...pins, quantity: 50 })), promisedOn });
  await settle();
  expect(await curesFor(event)).toEqual([{ kind: 'order', quantity: 80, by: await dayIn(zone) }]);
  const promisedOn = await dayIn(zone);
  await anOrder(distribution, { ...anOrderFor(aLine({ ...pins, quantity: 50 })), promisedOn });
  await settle();
  expect(await curesFor(event)).toMatchObject([
    { kind: 'arriving', quantity: 50, on: promisedOn },
    { kind: 'order', quantity: 30 },
  ]);
});
