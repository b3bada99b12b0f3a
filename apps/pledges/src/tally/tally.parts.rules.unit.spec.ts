import fc from 'fast-check';
import { publicParts, type ClosedDays, type DaySum } from './tally.parts.rules.js';

const locales = ['ar', 'fr', 'en'];
const sources = ['booth-1', 'booth-2'];

interface Person {
  readonly day: string;
  readonly locale: string;
  readonly source: string;
  readonly delta: 1 | -1;
}

/** As the count keeps them: sums by day, once by language and once by source. */
function sumsOf(people: readonly Person[]): DaySum[] {
  return people.flatMap(({ day, locale, source, delta }) => [
    { day, part: 'locale' as const, cell: locale, people: delta },
    { day, part: 'source' as const, cell: source, people: delta },
  ]);
}

function published(people: readonly Person[], changes: Partial<ClosedDays> = {}) {
  const opensOn = '2026-03-01';
  const through = '2026-03-06';
  return publicParts({ opensOn, through, locales, sources, sums: sumsOf(people), ...changes });
}

const many = (count: number, person: Partial<Person>): Person[] =>
  Array.from({ length: count }, () => ({
    day: '2026-03-02',
    locale: 'ar',
    source: '',
    delta: 1,
    ...person,
  }));

test('every day that is over is listed, from the opening on, whether anybody came or not', () => {
  const { days } = published([...many(25, {}), ...many(14, { day: '2026-03-05' })]);
  expect(days).toEqual({
    through: '2026-03-06',
    days: [
      { day: '2026-03-01', confirmed: null },
      { day: '2026-03-02', confirmed: 20 },
      { day: '2026-03-03', confirmed: null },
      { day: '2026-03-04', confirmed: null },
      { day: '2026-03-05', confirmed: 10 },
      { day: '2026-03-06', confirmed: null },
    ],
  });
});

test('of a long campaign the last ninety days are listed', () => {
  const { days } = published([], { opensOn: '2011-12-17' });
  expect(days.days).toHaveLength(90);
  expect(days.days.at(-1)).toEqual({ day: '2026-03-06', confirmed: null });
});

test('before the first day is over there is nothing', () => {
  const { days } = published([], { opensOn: '2026-03-07' });
  expect(days).toEqual({ through: null, days: [] });
});

test('who went is taken from the day of going, which shows no negative number', () => {
  const came = many(32, { day: '2026-03-02' });
  const went = many(3, { day: '2026-03-04', delta: -1 });
  const shown = (people: Person[]) => published(people).days.days.map(({ confirmed }) => confirmed);
  expect(shown([...came, ...went])).toEqual(shown(came));
});

test('only registered sources are ever named, however people have signed', () => {
  const people = [
    ...many(25, { source: 'booth-1' }),
    ...many(31, { source: 'my-neighbour-signed-too' }),
    ...many(12, { source: 'booth-2' }),
    ...many(40, {}),
  ];
  expect(published(people).sources).toEqual({
    through: '2026-03-06',
    sources: [
      { source: 'booth-1', confirmed: 20 },
      { source: 'booth-2', confirmed: 10 },
    ],
    other: 30,
  });
  expect(published(people, { sources: [] }).sources).toEqual({
    through: '2026-03-06',
    sources: [],
    other: null,
  });
});

const person = fc.record({
  day: fc.integer({ min: 1, max: 6 }).map((day) => `2026-03-0${day}`),
  locale: fc.constantFrom(...locales),
  source: fc.constantFrom('', 'x', ...sources),
});

/** How many there are of everything that one person is in. */
function crossesATen(people: readonly Person[], one: Omit<Person, 'delta'>): boolean {
  return (['day', 'locale', 'source'] as const).some((part) => {
    const same = people.filter((other) => other[part] === one[part]);
    return same.reduce((sum, { delta }) => sum + delta, 0) % 10 === 9;
  });
}

test('of two people who sign on one day, nothing that is published tells which it was, unless one crosses a ten', () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 120 }), person, person, (earlier, one, another) => {
      const people = earlier.map((each) => ({ ...each, delta: 1 as const }));
      const other = { ...another, day: one.day };
      fc.pre(!crossesATen(people, one) && !crossesATen(people, other));
      const after = (who: typeof one) => published([...people, { ...who, delta: 1 }]);
      expect(after(one)).toEqual(after(other));
    }),
    { numRuns: 500 },
  );
});

test('while a day runs nothing of it is published', () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 60 }), person, (earlier, one) => {
      const people = earlier.map((each) => ({ ...each, delta: 1 as const }));
      // The database gives only days that are over; what is given of others is not looked at.
      const today: Person = { ...one, day: '2026-03-07', delta: 1 };
      const dayCells = (all: Person[]) => published(all).days;
      expect(dayCells([...people, today])).toEqual(dayCells(people));
    }),
  );
});
