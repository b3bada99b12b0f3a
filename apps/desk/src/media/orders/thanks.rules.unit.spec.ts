import type { Placement } from './orders.js';
import { givenOf, isThanked } from './thanks.rules.js';

test.each([
  ['placed', 5, true],
  ['paid', 5, true],
  ['placed', 0, false],
  ['draft', 5, false],
  ['cancelled', 5, false],
] as const)(
  'of an order that is %s with %i given, an outlet is thanked: %s',
  (state, inKind, is) => {
    expect(isThanked({ state, inKind })).toBe(is);
  },
);

const today = '2026-11-30';
const line = (id: string, parts: Partial<Placement>): Placement =>
  ({
    id,
    inKind: 5,
    state: 'live',
    makesGood: null,
    from: '2026-11-02',
    until: '2026-11-15',
    ...parts,
  }) as Placement;
const given = (...lines: Placement[]) => {
  const { begun, toCome } = givenOf(lines, today);
  const told = (all: typeof begun) => all.map(({ id, from, inKind }) => [id, from, inKind]);
  return { begun: told(begun), toCome: told(toCome) };
};

test('thanks are for what was given and not given up', () => {
  const lines = [
    line('given', {}),
    line('paid', { inKind: 0 }),
    line('declined', { state: 'declined' }),
    line('given up', { state: 'cancelled' }),
  ];
  expect(given(...lines)).toEqual({ begun: [['given', '2026-11-02', 5]], toCome: [] });
});

test('what begins today has begun, and what begins tomorrow is still to come', () => {
  const lines = [
    line('today', { from: today, state: 'booked' }),
    line('tomorrow', { from: '2026-12-01', state: 'booked' }),
  ];
  expect(given(...lines)).toEqual({
    begun: [['today', today, 5]],
    toCome: [['tomorrow', '2026-12-01', 5]],
  });
});

const missed = line('missed', { state: 'made-good' });
const instead = (id: string, makesGood: string, parts: Partial<Placement> = {}) =>
  line(id, { makesGood, inKind: 0, from: '2026-11-20', ...parts });

test('what was made good is shown on other days, and worth what it was worth', () => {
  expect(given(missed, instead('again', 'missed'))).toEqual({
    begun: [['again', '2026-11-20', 5]],
    toCome: [],
  });
});

test('what makes good is made good itself, or by another where it was given up', () => {
  const declined = instead('declined', 'missed', { state: 'declined' });
  const second = instead('second', 'missed', { state: 'made-good' });
  const third = instead('third', 'second', { from: '2026-12-05', state: 'booked' });
  expect(given(missed, declined, second, third)).toEqual({
    begun: [],
    toCome: [['third', '2026-12-05', 5]],
  });
  expect(given(missed, declined)).toEqual({ begun: [], toCome: [] });
});

test.each(['draft', 'optioned'] as const)(
  'what is %s was not shown, whatever its days',
  (state) => {
    const { begun, toCome } = givenOf([missed, instead('again', 'missed', { state })], today);
    expect(begun).toEqual([]);
    expect(toCome).toMatchObject([{ id: 'again', inKind: 5, isAgreed: false }]);
  },
);
