import type { AtBooth, Other, Placed, Response } from './response.js';
import {
  allDays,
  changeOf,
  curvesOf,
  everyDay,
  lastDays,
  rowsOf,
  wholePeople,
} from './response.rules.js';

test('the last days end with today where the campaign is', () => {
  const lateInLondon = Date.parse('2011-12-17T22:30:00Z');
  expect(lastDays(7, 'Asia/Beirut', lateInLondon)).toEqual({
    from: '2011-12-12',
    to: '2011-12-18',
  });
  expect(lastDays(1, 'UTC', lateInLondon)).toEqual({ from: '2011-12-17', to: '2011-12-17' });
});

test('every day of a period stands there, also one on which nobody came', () => {
  const days = everyDay({ from: '2011-12-30', to: '2012-01-02' }, [
    { day: '2012-01-01', people: 3 },
  ]);
  expect(days.map(({ day, people }) => [day.slice(5), people])).toEqual([
    ['12-30', 0],
    ['12-31', 0],
    ['01-01', 3],
    ['01-02', 0],
  ]);
});

test.each([
  ['few', null],
  ['unclear', { perDay: 1, low: -1, high: 3 }],
  ['more', { perDay: 2, low: 0.5, high: 4 }],
  ['fewer', { perDay: -2, low: -4, high: -0.5 }],
] as const)('a change is told as "%s"', (told, change) => {
  const before = { from: '2011-12-01', to: '2011-12-10', people: 3 };
  expect(changeOf({ people: 4, days: [], before, change })).toBe(told);
});

test('bounds are told in whole people, and never narrower than they are', () => {
  expect(wholePeople({ low: 1.62, high: 11.67 })).toEqual({ low: 1, high: 12 });
  expect(wholePeople({ low: -0.2, high: 3 })).toEqual({ low: 0, high: 3 });
});

const perPledge = (amount: number) => ({
  cost: { reported: { perPledge: { amount, low: 1, high: amount * 2 } } },
});
const placed = (placement: string, people: number, more: object = { cost: null }) =>
  ({ placement, people, ...more }) as Placed;
const day = '2011-12-17';
const response = {
  from: '2011-12-16',
  to: '2011-12-18',
  placements: [
    placed('cheap', 9, perPledge(100)),
    placed('dear', 30, perPledge(900)),
    placed('bare', 2),
  ],
  others: [{ source: 'mall-a', people: 12 } as Other],
  booths: [{ event: 'sunrise-mall', people: 20 } as AtBooth],
  channels: [
    { code: 'billboard', days: [{ day, people: 39 }] },
    { code: 'booth', days: [{ day: '2011-12-16', people: 12 }] },
  ],
  without: { days: [{ day, people: 1 }] },
} as unknown as Response;

test('one table has placements, booths and links, by how many came or by what one cost', () => {
  const keys = (order: 'people' | 'cost') => rowsOf(response, order).map(({ key }) => key);
  expect(keys('people')).toEqual(['dear', 'sunrise-mall', 'mall-a', 'cheap', 'bare']);
  expect(keys('cost')).toEqual(['cheap', 'dear', 'sunrise-mall', 'mall-a', 'bare']);
});

test('every day has everybody, and each channel grows by its own', () => {
  expect(allDays(response).map(({ people }) => people)).toEqual([12, 40, 0]);
  expect(curvesOf(response)).toEqual([
    { code: 'billboard', points: [0, 39, 39] },
    { code: 'booth', points: [12, 12, 12] },
    { code: null, points: [0, 1, 1] },
  ]);
  expect(curvesOf(response, 1)).toHaveLength(1);
});
