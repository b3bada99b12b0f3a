import fc from 'fast-check';
import { daysFrom, daysLater, weekOf } from './days.rules.js';
import { leadTimeOf, reorderOf, runOutOf, weeksOf, type Outlook } from './forecast.rules.js';
import { fewestBooths, stillPlanned, useOf, type PastBooth } from './use.rules.js';

const today = '2026-11-29';
const alike = (booths: number, planned: number, handedOut: number): PastBooth[] =>
  Array.from({ length: booths }, () => ({ planned, handedOut }));
/** A booth of so many pieces each week from now. */
const weekly = (weeks: number, pieces = 100): Outlook['wanted'] =>
  Array.from({ length: weeks }, (_, at) => ({ day: daysLater(today, 7 * (at + 1)), pieces }));
const plan = useOf([]);

const pastBooths = fc.array(
  fc.record({ planned: fc.integer({ min: 1, max: 500 }), handedOut: fc.nat(700) }),
  { maxLength: 12 },
);
const onDays = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: 90 }).map((days) => daysLater(today, days)),
    pieces: fc.nat(300),
  }),
  { maxLength: 12 },
);
const outlooks = fc.record({ stock: fc.nat(2_000), arriving: onDays, wanted: onDays });
const never = '9999-12-31';

describe('what booths use up', () => {
  test('is all that they handed out by all that the recipe wants for them', () => {
    const past = [...alike(4, 100, 50), { planned: 400, handedOut: 400 }];
    expect(useOf(past)).toMatchObject({ basis: 'use', booths: 5, rate: 0.75 });
  });

  test('is the plan alone while too few are over', () => {
    expect(useOf(alike(fewestBooths - 1, 100, 10))).toMatchObject({ basis: 'plan', rate: 1 });
    expect(useOf(alike(fewestBooths, 100, 10))).toMatchObject({ basis: 'use', rate: 0.1 });
  });

  test('counts at a booth under way what it has handed out, or its time, whichever leaves more to come', () => {
    const use = useOf(alike(5, 100, 50));
    expect(stillPlanned({ planned: 200, handedOut: 0, left: 1 }, use)).toBe(200);
    // Half of the day is over, and a quarter of what is expected is told: a phone may be late.
    expect(stillPlanned({ planned: 200, handedOut: 25, left: 0.5 }, use)).toBe(150);
    // All that is expected is gone by noon: the afternoon goes on.
    expect(stillPlanned({ planned: 200, handedOut: 100, left: 0.5 }, use)).toBe(100);
  });
});

describe('the day on which it runs out', () => {
  test('is that of the booth that finds too little, by the plan alone', () => {
    const outlook = { stock: 250, arriving: [], wanted: weekly(4) };
    expect(runOutOf(outlook, plan)).toEqual({
      answer: 'runs-out',
      day: '2026-12-20',
      earliest: '2026-12-20',
      latest: '2026-12-20',
    });
  });

  test('is none where what is booked is there to the last piece, and none is booked where none is', () => {
    expect(runOutOf({ stock: 400, arriving: [], wanted: weekly(4) }, plan).answer).toBe('lasts');
    expect(runOutOf({ stock: 0, arriving: [], wanted: [] }, plan).answer).toBe('unbooked');
  });

  test('is later for what arrives in time, and not for what comes after it', () => {
    const arriving = (day: string) => [{ day, pieces: 150 }];
    const day = (on: string) =>
      runOutOf({ stock: 250, arriving: arriving(on), wanted: weekly(4) }, plan).day;
    expect([day('2026-12-20'), day('2026-12-21')]).toEqual([null, '2026-12-20']);
  });

  test('has a range that tells how far single booths are from what is usual', () => {
    const past = [60, 80, 100, 120, 140].map((handedOut) => ({ planned: 100, handedOut }));
    expect(runOutOf({ stock: 520, arriving: [], wanted: weekly(9) }, useOf(past))).toEqual({
      answer: 'runs-out',
      day: '2027-01-10',
      earliest: '2026-12-27',
      latest: '2027-01-24',
    });
    expect(runOutOf({ stock: 520, arriving: [], wanted: weekly(5) }, useOf(past))).toMatchObject({
      answer: 'may',
      day: null,
      earliest: '2026-12-27',
    });
  });

  test('lies in its range, whatever was used and is booked', () => {
    fc.assert(
      fc.property(outlooks, pastBooths, (outlook, past) => {
        const { day, earliest, latest } = runOutOf(outlook, useOf(past));
        const [first, middle, last] = [earliest, day, latest].map((one) => one ?? never);
        expect(first! <= middle! && middle! <= last!).toBe(true);
      }),
    );
  });

  test('is never earlier with more in stock', () => {
    fc.assert(
      fc.property(outlooks, pastBooths, fc.nat(500), (outlook, past, more) => {
        const use = useOf(past);
        const [less, full] = [outlook, { ...outlook, stock: outlook.stock + more }].map((one) =>
          runOutOf(one, use),
        );
        for (const bound of ['day', 'earliest', 'latest'] as const)
          expect((full![bound] ?? never) >= (less![bound] ?? never)).toBe(true);
      }),
    );
  });

  test('is none without booths', () => {
    fc.assert(
      fc.property(outlooks, pastBooths, (outlook, past) => {
        const runOut = runOutOf({ ...outlook, wanted: [] }, useOf(past));
        expect(runOut).toEqual({ answer: 'unbooked', day: null, earliest: null, latest: null });
      }),
    );
  });
});

describe('what is to be ordered', () => {
  const lead = { leadDays: 14, today };

  test('is what is missing in all, so that it comes before the first that misses it', () => {
    const outlook = { stock: 250, arriving: [], wanted: weekly(6) };
    expect(reorderOf(outlook, plan, lead)).toEqual({
      point: 200,
      safety: 0,
      quantity: 350,
      by: '2026-12-06',
      late: false,
    });
    expect(reorderOf({ ...outlook, stock: 50 }, plan, lead)).toMatchObject({
      quantity: 550,
      by: today,
      late: true,
    });
    expect(reorderOf({ ...outlook, stock: 600 }, plan, lead)).toMatchObject({
      quantity: 0,
      by: null,
    });
  });

  test('has a safety stock once the use is known', () => {
    const past = [60, 80, 100, 120, 140].map((handedOut) => ({ planned: 100, handedOut }));
    const { point, safety } = reorderOf(
      { stock: 0, arriving: [], wanted: weekly(2) },
      useOf(past),
      lead,
    );
    expect(point - safety).toBe(200);
    expect(safety).toBeGreaterThan(60);
  });

  test('is enough: with so many more nothing may run out, and with one less something may', () => {
    fc.assert(
      fc.property(outlooks, pastBooths, (outlook, past) => {
        const use = useOf(past);
        const { quantity } = reorderOf(outlook, use, lead);
        const earliest = (more: number) =>
          runOutOf({ ...outlook, stock: outlook.stock + more }, use).earliest;
        expect(earliest(quantity)).toBeNull();
        expect(quantity === 0 || earliest(quantity - 1) !== null).toBe(true);
      }),
    );
  });

  test('takes as long as the middle of three orders did, and what the roll-out says before', () => {
    expect(leadTimeOf([9, 40, 11.2], 14)).toEqual({ days: 12, from: 'orders', orders: 3 });
    expect(leadTimeOf([9, 40], 14)).toEqual({ days: 14, from: 'rollout', orders: 2 });
    expect(leadTimeOf([10, 20, 30, 41], 14)).toMatchObject({ days: 25 });
  });
});

test('days go on over months, and weeks begin on Mondays', () => {
  expect(daysFrom('2026-11-29', '2026-12-02')).toHaveLength(4);
  expect(daysFrom('2026-12-02', '2026-11-29')).toEqual([]);
  expect([weekOf('2026-11-29'), weekOf('2026-11-30')]).toEqual(['2026-11-23', '2026-11-30']);
  expect(weeksOf(weekly(2, 60), useOf(alike(5, 100, 50)))).toEqual([
    { day: '2026-11-30', pieces: 30 },
    { day: '2026-12-07', pieces: 30 },
  ]);
});
