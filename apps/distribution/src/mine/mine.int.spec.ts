import type { By } from '@blueheart/access';
import { EventConfirmed } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { CountsService } from '../counts/counts.service.js';
import { CustodyQueries } from '../custody/custody.queries.js';
import { CustodyService } from '../custody/custody.service.js';
import { DistributionHandlers } from '../distribution.handlers.js';
import { DistributionAlone, pins, slug } from '../distribution.fixture.js';
import { PlacesQueries } from '../places/places.queries.js';
import { aBooth, tell } from '../reservations/booths.fixture.js';
import { StockByHand } from '../stock/by-hand.service.js';
import { between } from '../stock/movement.rules.js';
import { ArrivalsService } from '../transfers/arrivals.service.js';
import { aLine, theTransfer } from '../transfers/transfers.fixture.js';
import { SendingService } from '../transfers/sending.service.js';
import { TransfersService } from '../transfers/transfers.service.js';
import { MineQueries } from './mine.queries.js';

let distribution: DistributionAlone;
beforeAll(async () => {
  distribution = await DistributionAlone.start();
}, 60_000);
afterAll(() => distribution.stop());
afterEach(async () => expect(await distribution.differences()).toEqual([]));

const aVolunteer = (): By => ({
  actor: { kind: 'staff', id: newId() },
  role: 'volunteer',
  campaign: slug,
});
const idOf = ({ actor }: By) => (actor as { id: string }).id;
const hoursFromNow = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const notThere = { status: 404 };

function crewIs(event: string, version: number, ...who: { by: By; from: number; to: number }[]) {
  const crew = who.map(({ by, from, to }) => ({
    staff: idOf(by),
    from: hoursFromNow(from),
    to: hoursFromNow(to),
  }));
  const data = { campaign: slug, event, version, crew };
  return distribution
    .get(Database)
    .transaction((tx) =>
      distribution
        .get(DistributionHandlers)
        .rememberCrew({ id: newId(), at: new Date(), data }, tx),
    );
}

function partIs(staff: string, role: 'volunteer' | null, at = new Date()) {
  const data = {
    staff,
    campaign: slug,
    role,
    joined: true,
    locale: 'ar',
    personKey: newId(),
    person: null,
  };
  return distribution
    .get(Database)
    .transaction((tx) =>
      distribution.get(DistributionHandlers).rememberPerson({ id: newId(), at, data }, tx),
    );
}

/** A booth with pins, and somebody whose shift is on. */
async function aBoothWithCrew() {
  const facts = aBooth();
  await tell(distribution, EventConfirmed, facts);
  const places = await distribution.get(PlacesQueries).list(slug);
  const place = places.find(({ event }) => event === facts.event)!.id;
  const { place: depot, lot } = await distribution.aFullWarehouse(60);
  await distribution.post('move', between(depot, place, lot, 40));
  const nour = aVolunteer();
  await crewIs(facts.event, 1, { by: nour, from: -1, to: 3 });
  return { event: facts.event, place, depot, lot, nour };
}

const mineOf = (by: By) => distribution.get(MineQueries).get(by);
const placesOf = async (by: By) => (await mineOf(by)).places.map(({ id }) => id);
const send = async (by: By, from: string, to: string, quantity: number) => {
  const wanted = { from, to, expectedOn: null, lines: [aLine(quantity)] };
  const { id } = await distribution.get(TransfersService).create(by, wanted);
  await distribution.get(SendingService).send(by, id, 1);
  return id;
};
async function receive(by: By, id: string, received: number) {
  const [line] = (await theTransfer(distribution, id)).lines;
  const lines = [{ line: line!.id, received, damaged: 0, lost: 0 }];
  return distribution.get(ArrivalsService).receive(by, id, newId(), { at: 'destination', lines });
}

describe('a volunteer', () => {
  test('sees the booth of their shift, half a day before and after it, and nothing else', async () => {
    const { event, place, nour } = await aBoothWithCrew();
    expect(await mineOf(nour)).toMatchObject({
      places: [{ id: place }],
      stock: [{ place, ...pins, onHand: 40, quarantined: 0 }],
      transfers: [],
    });
    await crewIs(event, 2, { by: nour, from: 11, to: 14 });
    expect(await placesOf(nour)).toEqual([place]);
    await crewIs(event, 3, { by: nour, from: 13, to: 15 });
    expect(await placesOf(nour)).toEqual([]);
    await crewIs(event, 2, { by: nour, from: -1, to: 1 });
    expect(await placesOf(nour)).toEqual([]);
    await crewIs(event, 4, { by: nour, from: -16, to: -13 });
    expect(await placesOf(nour)).toEqual([]);
    await crewIs(event, 5, { by: nour, from: -16, to: -11 });
    expect(await placesOf(nour)).toEqual([place]);
  });

  test('counts there without a look at the books, and approves nothing', async () => {
    const { place, nour } = await aBoothWithCrew();
    const counts = distribution.get(CountsService);
    const id = await counts.begin(nour, place);
    await counts.enter(nour, id, { ...pins, counted: 20 });
    expect(await distribution.get(MineQueries).count(nour, id)).toEqual({
      id,
      place,
      state: 'open',
      lines: [{ ...pins, counted: 20, again: true }],
    });
    expect((await mineOf(nour)).counts).toEqual([{ id, place }]);
  });

  test('of another booth is told that none of it is there', async () => {
    const { place, depot, nour } = await aBoothWithCrew();
    const { place: elsewhere, nour: sami } = await aBoothWithCrew();
    const count = await distribution.get(CountsService).begin(nour, place);
    const coming = await send(distribution.rana, depot, place, 5);
    const going = (
      await distribution.get(TransfersService).create(nour, {
        from: place,
        to: depot,
        expectedOn: null,
        lines: [aLine(1)],
      })
    ).id;
    const counts = distribution.get(CountsService);
    await expect(counts.begin(sami, place)).rejects.toMatchObject(notThere);
    await expect(counts.enter(sami, count, { ...pins, counted: 1 })).rejects.toMatchObject(
      notThere,
    );
    await expect(distribution.get(MineQueries).count(sami, count)).rejects.toMatchObject(notThere);
    await expect(send(sami, place, elsewhere, 1)).rejects.toMatchObject(notThere);
    await expect(receive(sami, coming, 5)).rejects.toMatchObject(notThere);
    await expect(distribution.get(SendingService).send(sami, going, 1)).rejects.toMatchObject(
      notThere,
    );
    await expect(distribution.get(TransfersService).cancel(sami, going, 1)).rejects.toMatchObject(
      notThere,
    );
    expect(await mineOf(sami)).toMatchObject({ places: [{ id: elsewhere }], transfers: [] });
    expect((await mineOf(nour)).transfers.map(({ id }) => id)).toEqual([going, coming]);
  });

  test('takes in what is sent to their booth, takes some of it along, and hands that out', async () => {
    const { place, depot, nour } = await aBoothWithCrew();
    await receive(nour, await send(distribution.rana, depot, place, 5), 5);
    expect(await distribution.there(place)).toBe(45);
    const bag = await distribution.get(CustodyService).ensure(nour, idOf(nour));
    await receive(nour, await send(nour, place, bag, 8), 8);
    const byHand = distribution.get(StockByHand);
    const handOut = (from: string) => ({ kind: 'hand-out' as const, from, quantity: 3, ...pins });
    await byHand.move(nour, newId(), handOut(bag));
    expect(await distribution.there(bag)).toBe(5);
    // The booth's own log says what is handed out there; and nothing is moved, found or written off by hand.
    await expect(byHand.move(nour, newId(), handOut(place))).rejects.toMatchObject(notThere);
    const others = [
      { kind: 'move' as const, from: bag, to: depot },
      { kind: 'write-off' as const, from: bag, reason: 'lost' as const },
      { kind: 'found' as const, to: bag },
      { kind: 'return' as const, to: bag },
    ];
    for (const other of others)
      await expect(
        byHand.move(nour, newId(), { ...other, quantity: 1, ...pins }),
      ).rejects.toMatchObject(notThere);
  });
});

describe('what somebody looks after', () => {
  test('has one place, made when it is asked for, of who works on the campaign alone', async () => {
    const staff = newId();
    const custody = distribution.get(CustodyService);
    await expect(custody.ensure(distribution.rana, staff)).rejects.toMatchObject(notThere);
    await partIs(staff, 'volunteer');
    const made = await Promise.all([1, 2, 3].map(() => custody.ensure(distribution.rana, staff)));
    expect(new Set(made).size).toBe(1);
  });

  test('is to be settled once they have left, while something is there', async () => {
    const [staff, empty] = [newId(), newId()];
    const custody = distribution.get(CustodyService);
    for (const one of [staff, empty]) await partIs(one, 'volunteer', new Date(Date.now() - 1_000));
    const place = await custody.ensure(distribution.rana, staff);
    await custody.ensure(distribution.rana, empty);
    const { place: depot, lot } = await distribution.aFullWarehouse(9);
    await distribution.post('move', between(depot, place, lot, 9));
    for (const one of [staff, empty]) await partIs(one, null);
    await partIs(staff, 'volunteer', new Date(Date.now() - 2_000));
    const { keepers } = await distribution.get(CustodyQueries).list(slug);
    expect(keepers[0]).toEqual({
      staff,
      place,
      hasLeft: true,
      stock: [{ ...pins, quantity: 9 }],
    });
    expect(keepers.some((one) => one.staff === empty)).toBe(false);
  });
});
