import { isTranslated } from '@blueheart/i18n';
import type { ForecastItem, RunOut } from './forecast.js';
import {
  barOf,
  byUrgency,
  endOf,
  onPlanAlone,
  rangeOf,
  shareOf,
  whenOf,
} from './forecast.rules.js';
import { forecastSayings } from './sayings.rules.js';

const today = '2026-11-29';
const none: RunOut = { answer: 'lasts', day: null, earliest: null, latest: null };
const runsOut: RunOut = {
  answer: 'runs-out',
  day: '2026-12-09',
  earliest: '2026-12-04',
  latest: '2026-12-14',
};

function anItem(item: string, runOut: RunOut, by: string | null = null): ForecastItem {
  return {
    item,
    language: '',
    stock: 0,
    lastBooked: '2026-12-19',
    rests: {
      basis: 'use',
      past: { booths: 5, planned: 300, handedOut: 180 },
      rate: 0.6,
      ahead: { booths: 3, planned: 540 },
      arriving: [],
      uncertain: 0,
    },
    runOut,
    places: [],
    reorder: {
      point: 0,
      safety: 0,
      quantity: by ? 10 : 0,
      by,
      late: false,
      lead: { days: 14, from: 'rollout', orders: 0 },
    },
    handedOut: [],
    expected: [],
    proposals: [],
  };
}

test('what runs out first comes first, and what is not booked last', () => {
  const items = [
    anItem('unbooked', { ...none, answer: 'unbooked' }),
    anItem('lasts', none),
    anItem('later', { ...runsOut, day: '2026-12-10' }),
    anItem('may', { ...none, answer: 'may', earliest: '2026-12-01' }),
    anItem('first', runsOut),
  ];
  const order = byUrgency(items).map(({ item }) => item);
  expect(order).toEqual(['first', 'later', 'may', 'lasts', 'unbooked']);
});

test('that too few booths are over is said of what has a day by the plan alone', () => {
  const byPlan = (item: string, runOut: RunOut): ForecastItem => {
    const one = anItem(item, runOut);
    return { ...one, rests: { ...one.rests, basis: 'plan' } };
  };
  const items = [
    byPlan('new', runsOut),
    anItem('known', runsOut),
    byPlan('unbooked', { ...none, answer: 'unbooked' }),
    byPlan('plenty', none),
  ];
  expect(onPlanAlone(items).map(({ item }) => item)).toEqual(['new', 'plenty']);
});

test('all items share a line from today to the last day that anything is booked or foreseen for', () => {
  const items = [anItem('one', { ...runsOut, latest: '2027-01-08' }), anItem('two', none)];
  const end = endOf({ today, items });
  expect(end).toBe('2027-01-08');
  expect(endOf({ today, items: [] })).toBe(today);
  expect([shareOf(today, { today, end }), shareOf(end, { today, end })]).toEqual([0, 100]);
  expect(shareOf('2026-12-09', { today, end })).toBe(25);
});

test('the bar is the range, with the likely day in it, and does not end where it may also last', () => {
  const line = { today, end: '2026-12-19' };
  expect(barOf(runsOut, line)).toEqual({ start: 25, end: 75, likely: 50, open: false });
  expect(barOf({ ...runsOut, answer: 'may', day: null, latest: null }, line)).toEqual({
    start: 25,
    end: 100,
    likely: null,
    open: true,
  });
  expect(barOf(none, line)).toBeUndefined();
});

test('the range has its sentence, and none where only the plan is known', () => {
  expect(rangeOf(runsOut, 'use')).toBe('between');
  expect(rangeOf({ ...runsOut, latest: null }, 'use')).toBe('notBefore');
  expect(rangeOf({ ...runsOut, latest: runsOut.earliest }, 'use')).toBe('sameDay');
  expect([rangeOf(runsOut, 'plan'), rangeOf(none, 'use')]).toEqual([undefined, undefined]);
});

test('a day is told as today, tomorrow or by its date', () => {
  const days = ['2026-11-28', today, '2026-11-30', '2026-12-01'];
  expect(days.map((day) => whenOf(day, today))).toEqual(['today', 'today', 'tomorrow', 'by']);
});

test('Today tells what has to be ordered now, and what runs out while there is still time, each once', () => {
  const items = [
    anItem('now', runsOut, today),
    anItem('maybe', { ...runsOut, answer: 'may', day: null }, today),
    anItem('soon', runsOut, '2026-12-01'),
    anItem('lasts', none),
  ];
  const to = '/stock/forecast';
  expect(forecastSayings({ today, items })).toEqual([
    { id: 'reorder', needsYou: true, count: 2, to },
    { id: 'runsOut', needsYou: false, count: 1, to },
  ]);
  expect(forecastSayings({ today, items: [anItem('lasts', none)] })).toEqual([]);
  const parts = ['reorder', 'runsOut'].flatMap((id) =>
    ['text', 'more', 'action'].map((part) => `desk:today.says.${id}.${part}`),
  );
  expect(parts.filter((key) => !isTranslated(key))).toEqual([]);
});
