import { EventConfirmed, EventMoved } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { DistributionAlone, pins, slug } from '../distribution.fixture.js';
import { BoothPlaces } from '../places/booth-places.js';
import { PlacesQueries } from '../places/places.queries.js';
import { StockByHand } from '../stock/by-hand.service.js';
import { between } from '../stock/movement.rules.js';
import { aBooth, tell, type Facts } from './booths.fixture.js';
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

async function keptFor({ event }: Facts) {
  const { reservations } = await distribution
    .get(ReservationsQueries)
    .list(slug, { event, limit: 500 });
  return reservations.find(({ item }) => item === 'pin');
}

const aBoothOfNinety = async (changes: Partial<Facts> = {}, weeks = 0) => {
  const facts = aBooth({ expectedVisitors: 150, ...changes }, weeks);
  await tell(distribution, EventConfirmed, facts);
  return facts;
};

/** What stayed at the mall after a booth: so many pins. */
async function leftAtVenueOf({ event }: Facts, quantity: number) {
  const { place: depot, lot } = await distribution.aFullWarehouse(quantity);
  const mall = await distribution
    .get(Database)
    .transaction((tx) => distribution.get(BoothPlaces).ensureVenue(tx, slug, event));
  await distribution.post('move', between(depot, mall, lot, quantity));
  await settle();
  return mall;
}

test('what stays at the mall is kept for the next booth there, before what a warehouse has', async () => {
  const { place: depot } = await distribution.aFullWarehouse(500);
  const next = await aBoothOfNinety();
  const elsewhere = await aBoothOfNinety();
  expect(await keptFor(next)).toMatchObject({ promised: 90, place: depot });
  const mall = await leftAtVenueOf(next, 100);
  expect(await keptFor(next)).toMatchObject({ promised: 90, place: mall, missing: 0 });
  expect(await keptFor(elsewhere)).toMatchObject({ promised: 90, place: depot });

  const move = (to: string) =>
    distribution
      .get(StockByHand)
      .move(distribution.rana, newId(), { kind: 'move', from: mall, to, ...pins, quantity: 20 });
  await expect(move(depot)).rejects.toMatchObject({
    code: 'reserved-for-others',
    about: { free: 10 },
  });
  const places = await distribution.get(PlacesQueries).list(slug);
  await move(places.find(({ event }) => event === next.event)!.id);
});

test('who was promised it at the mall keeps it, and a warehouse keeps all where the mall has a part', async () => {
  const { place: depot } = await distribution.aFullWarehouse(500);
  const later = await aBoothOfNinety({}, 1);
  const mall = await leftAtVenueOf(later, 100);
  const sooner = await aBoothOfNinety({ venue: later.venue });
  expect(await keptFor(later)).toMatchObject({ promised: 90, place: mall });
  expect(await keptFor(sooner)).toMatchObject({ promised: 90, place: depot, missing: 0 });
});

test('without a warehouse that has more the mall keeps what it has; a booth that moves away leaves it', async () => {
  const booth = await aBoothOfNinety();
  const mall = await leftAtVenueOf(booth, 60);
  expect(await keptFor(booth)).toMatchObject({ promised: 60, place: mall, missing: 30 });
  await tell(distribution, EventMoved, { ...booth, venue: newId(), version: 2 });
  expect(await keptFor(booth)).toMatchObject({ promised: 0, place: null, missing: 90 });
});
