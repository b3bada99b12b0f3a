import { isTranslated } from '@blueheart/i18n';
import { nextBooth, scheduleSayings, type AskedEvent } from './news.rules.js';

const until = '2026-12-03T18:00:00Z';
const since = '2026-11-28T09:00:00Z';
const asked = (
  changes: Partial<NonNullable<AskedEvent['newest']>> = {},
  id = 'one',
): AskedEvent => ({
  event: { id, venue: { id: 'mall', names: { en: 'Mall A' }, governorate: null } },
  newest: { answer: null, answeredAt: null, holdsUntil: until, via: 'mail', ...changes },
});
const none = { hits: 0, open: 0 };
const told = (all: readonly AskedEvent[]) =>
  scheduleSayings({ asked: all, week: [], days: none, clocks: 0, lapsed: 0, short: 0 });
const venue = { names: { en: 'Mall A' }, until };
const to = '/schedule/events/one';

test('a venue that was written to comes along, one that must be called needs somebody', () => {
  expect(told([asked()])).toEqual([{ id: 'venueSilent', needsYou: false, to, venue }]);
  const byHand = asked({ via: 'by-hand' });
  expect(told([byHand])).toEqual([{ id: 'venueToCall', needsYou: true, to, venue }]);
});

test('a venue that suggests another time needs an answer; of several the number is told', () => {
  const suggests = { answer: 'suggested' as const, answeredAt: since };
  expect(told([asked(suggests)])).toEqual([
    { id: 'venueSuggests', needsYou: true, to, venue: { ...venue, until: since } },
  ]);
  expect(told([asked(suggests), asked(suggests, 'two')])).toEqual([
    { id: 'venueSuggestsMany', needsYou: true, count: 2, to: '/schedule?state=proposed' },
  ]);
});

test('a venue that said no needs somebody, one that agreed comes along; of several the number is told', () => {
  const said = (...answers: ('accepted' | 'declined')[]) =>
    scheduleSayings({
      asked: [],
      week: [],
      days: none,
      clocks: 0,
      lapsed: 0,
      short: 0,
      answers: answers.map((answer) => ({
        answer,
        answeredAt: since,
        venue: { id: 'mall', names: { en: 'Mall A' } },
      })),
    });
  const about = { to: '/schedule/calls#answers', venue: { ...venue, until: since } };
  expect(said('declined', 'accepted')).toEqual([
    { id: 'venueDeclined', needsYou: true, ...about },
    { id: 'venueAccepted', needsYou: false, ...about },
  ]);
  expect(said('declined', 'declined', 'accepted').map(({ id, count }) => [id, count])).toEqual([
    ['venueDeclinedMany', 2],
    ['venueAccepted', undefined],
  ]);
});

test('the week says how many there are, and how many are not agreed', () => {
  const week = (...states: ('draft' | 'confirmed' | 'cancelled')[]) =>
    scheduleSayings({
      asked: [],
      days: none,
      clocks: 0,
      lapsed: 0,
      short: 0,
      week: states.map((state) => ({ state })),
    });
  const said = { needsYou: false, to: '/schedule?view=week' };
  expect(week('confirmed', 'confirmed', 'draft', 'cancelled')).toEqual([
    { ...said, id: 'weekOpen', count: 3, open: 1 },
  ]);
  expect(week('confirmed')).toEqual([{ ...said, id: 'week', count: 1 }]);
  expect(week('cancelled')).toEqual([]);
});

test('the day before a booth it is told how many phones are ready for it', () => {
  const event = { ...asked().event, startsAt: until };
  const about = { to: '/schedule/events/one', venue };
  const says = (phones: number, ready: number) =>
    scheduleSayings({
      asked: [],
      week: [],
      days: none,
      clocks: 0,
      lapsed: 0,
      short: 0,
      booth: { event, phones, ready },
    });
  const some = { id: 'phonesReady', count: 9, ...about };
  expect(says(9, 7)).toEqual([{ ...some, needsYou: true, open: 7 }]);
  expect(says(9, 9)).toEqual([{ ...some, needsYou: false, open: 9 }]);
  expect(says(0, 0)).toEqual([{ id: 'phonesUnheard', needsYou: true, ...about }]);
});

test('the next booth is the first that is agreed, of today or tomorrow', () => {
  const booth = (state: 'draft' | 'confirmed', starts: string, kind = 'booth' as const) => ({
    kind,
    state,
    starts,
  });
  const tomorrow = booth('confirmed', '2026-12-04T10:00');
  const all = [booth('draft', '2026-12-03T10:00'), tomorrow];
  expect(nextBooth(all, '2026-12-04')).toBe(tomorrow);
  expect(nextBooth(all, '2026-12-03')).toBeUndefined();
  expect(nextBooth([{ ...tomorrow, kind: 'conference' as const }], '2026-12-04')).toBeUndefined();
});

test('who was not seen waits for somebody who was there', () => {
  const missing = { event: 'one', people: 3 };
  expect(
    scheduleSayings({ asked: [], week: [], days: none, clocks: 0, lapsed: 0, short: 0, missing }),
  ).toEqual([{ id: 'noShows', needsYou: true, count: 3, to: '/schedule/events/one' }]);
});

test('what lapsed without a decision, holidays announced late or not yet, and clocks', () => {
  const days = { hits: 2, open: 1 };
  expect(scheduleSayings({ asked: [], week: [], days, clocks: 3, lapsed: 2, short: 0 })).toEqual([
    { id: 'venueLapsed', needsYou: true, count: 2, to: '/schedule/calls' },
    { id: 'clocks', needsYou: true, count: 3, to: '/schedule/clocks' },
    { id: 'daysHit', needsYou: true, count: 2, to: '/schedule/days' },
    { id: 'daysOpen', needsYou: true, count: 1, to: '/schedule/days' },
  ]);
});

test('everything that is said has its sentence, what is more to it, and its action', () => {
  const several = ['venueSuggests', 'venueToCall', 'venueSilent', 'venueDeclined', 'venueAccepted'];
  const says = [
    ...several,
    ...several.map((id) => `${id}Many`),
    'venueLapsed',
    'noShows',
    'week',
    'weekOpen',
    'phonesReady',
    'phonesUnheard',
    'daysHit',
    'daysOpen',
  ];
  const keys = says.flatMap((id) =>
    ['text', 'more', 'action'].map((part) => `desk:today.says.${id}.${part}`),
  );
  expect(keys.filter((key) => !isTranslated(key))).toEqual([]);
});
