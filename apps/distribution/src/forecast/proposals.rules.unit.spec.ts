import fc from 'fast-check';
import { daysLater } from './days.rules.js';
import { movesOf, sourcesOf, type Booked, type Facts, type Site } from './outlook.rules.js';
import { propose } from './proposals.rules.js';
import { sum, useOf } from './use.rules.js';

const today = '2026-11-29';
const plan = useOf([]);

function aSite(place: string, usable: number, parts: Partial<Site> = {}): Site {
  const rest = { isWarehouse: true, gives: true, kept: 0, draftedOut: 0, draftedIn: 0 };
  return { place, usable, ...rest, ...parts };
}

function aBooking(parts: Partial<Booked> = {}): Booked {
  return {
    planned: 100,
    handedOut: 0,
    left: 1,
    place: null,
    booth: 'booth',
    missing: 0,
    there: 0,
    first: '2026-12-05',
    last: '2026-12-05',
    ...parts,
  };
}

const facts = (parts: Partial<Facts>): Facts => ({
  today,
  sites: [],
  booked: [],
  onItsWay: [],
  owed: [],
  ...parts,
});

test('what a booth misses comes to the place that keeps things for it, from the place that has most, a day before', () => {
  const booked = [aBooking({ place: 'tripoli', missing: 120, planned: 200 })];
  const sites = [
    aSite('tripoli', 80, { kept: 80 }),
    aSite('office', 30, { isWarehouse: false }),
    aSite('beirut', 500),
  ];
  expect(movesOf(facts({ booked, sites }), plan)).toEqual([
    { from: 'beirut', to: 'tripoli', quantity: 120, on: '2026-12-04' },
  ]);
});

test('what is drafted or on its way is not proposed again', () => {
  const booked = [aBooking({ place: 'tripoli', missing: 120, planned: 200 })];
  const sites = [aSite('tripoli', 80, { kept: 80, draftedIn: 100 }), aSite('beirut', 500)];
  const onItsWay = [{ place: 'booth', pieces: 15, day: null }];
  expect(movesOf(facts({ booked, sites, onItsWay }), plan)).toEqual([
    { from: 'beirut', to: 'tripoli', quantity: 5, on: '2026-12-04' },
  ]);
});

test('a warehouse whose booths hand out more than they are kept gets more, and gives nothing away', () => {
  const use = useOf(Array.from({ length: 5 }, () => ({ planned: 100, handedOut: 150 })));
  const booked = [aBooking({ place: 'tripoli' })];
  const sites = [aSite('tripoli', 100, { kept: 100 }), aSite('beirut', 400)];
  expect(movesOf(facts({ booked, sites }), use)).toEqual([
    { from: 'beirut', to: 'tripoli', quantity: 50, on: '2026-12-04' },
  ]);
  expect(sourcesOf(facts({ booked, sites }), use)).toEqual([
    { place: 'tripoli', spare: 0 },
    { place: 'beirut', spare: 400 },
  ]);
});

test('what is needed today or tomorrow is moved today, and the same way together', () => {
  const booked = [
    aBooking({ place: 'tripoli', missing: 10, first: today }),
    aBooking({ place: 'tripoli', missing: 20, first: daysLater(today, 9) }),
  ];
  const sites = [aSite('tripoli', 0), aSite('beirut', 25)];
  expect(movesOf(facts({ booked, sites }), plan)).toEqual([
    { from: 'beirut', to: 'tripoli', quantity: 25, on: today },
  ]);
});

test('a place never gives more than is free, nor what is kept for others, whatever is missing', () => {
  const places = ['a', 'b', 'c', 'd'];
  const sites = fc.tuple(
    ...places.map((place) =>
      fc
        .record({
          usable: fc.nat(400),
          kept: fc.nat(400),
          draftedOut: fc.nat(100),
          draftedIn: fc.nat(100),
          gives: fc.boolean(),
        })
        .map((parts) =>
          aSite(place, parts.usable, { ...parts, kept: Math.min(parts.kept, parts.usable) }),
        ),
    ),
  );
  const booked = fc.array(
    fc
      .record({
        place: fc.constantFrom(...places, null),
        booth: fc.constantFrom('x', 'y', null),
        planned: fc.integer({ min: 1, max: 300 }),
        missing: fc.nat(300),
        first: fc.integer({ min: -1, max: 20 }).map((days) => daysLater(today, days)),
      })
      .map((parts) => aBooking({ ...parts, last: parts.first })),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(sites, booked, fc.integer({ min: 20, max: 200 }), (there, wants, handedOut) => {
      const use = useOf(Array.from({ length: 5 }, () => ({ planned: 100, handedOut })));
      const moves = movesOf(facts({ sites: there, booked: wants }), use);
      for (const { place, usable, kept, draftedOut, gives } of there) {
        const given = moves.filter(({ from }) => from === place).map(({ quantity }) => quantity);
        const free = gives ? Math.max(usable - kept - draftedOut, 0) : 0;
        expect(sum(given)).toBeLessThanOrEqual(free);
      }
      for (const { from, to, quantity, on } of moves)
        expect(from !== to && quantity >= 1 && on >= today).toBe(true);
    }),
  );
});

test('nobody is asked for what only many places with little each have', () => {
  const sources = ['a', 'b', 'c', 'd'].map((place) => ({ place, spare: 10 }));
  const moves = propose([{ place: 'z', missing: 100, day: today }], sources, today);
  expect(moves.map(({ from }) => from)).toEqual(['a', 'b', 'c']);
});
