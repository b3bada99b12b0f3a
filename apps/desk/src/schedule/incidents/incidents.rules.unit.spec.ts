import { isTranslated } from '@blueheart/i18n';
import { incidentSayings, reported } from './incidents.rules.js';

const incident = (id: string, event = 'one') => ({
  id,
  event,
  venue: { en: 'Mall A' },
  category: 'lost-child' as const,
  place: 'Level 2, food court',
  happenedAt: '2026-12-03T12:05:00Z' as string | null,
  receivedAt: '2026-12-03T12:06:00Z',
});

test('Today tells what happened where and when; of several at an event how many', () => {
  const about = {
    needsYou: true,
    to: '/schedule/events/one#incidents',
    venue: { names: { en: 'Mall A' }, until: '2026-12-03T12:06:00Z' },
  };
  const what = {
    category: 'lost-child',
    place: 'Level 2, food court',
    at: '2026-12-03T12:05:00Z',
  };
  expect(incidentSayings([])).toEqual([]);
  expect(incidentSayings([incident('a')])).toEqual([{ id: 'incident', ...about, incident: what }]);
  expect(incidentSayings([incident('a'), incident('b')])).toEqual([
    { id: 'incidents', ...about, count: 2 },
  ]);
  const elsewhere = incidentSayings([incident('a'), incident('b', 'two')]);
  expect(elsewhere.map(({ to }) => to)).toEqual([
    '/schedule/events/one#incidents',
    '/schedule/events/two#incidents',
  ]);
});

test('where the phone’s clock was wrong it is told when it came', () => {
  const [said] = incidentSayings([{ ...incident('a'), happenedAt: null }]);
  expect(said!.incident!.at).toBe('2026-12-03T12:06:00Z');
});

test('a report tells what stands, in the order in which it happened', () => {
  const all = [
    { id: 'late', takenBack: false },
    { id: 'mistake', takenBack: true },
    { id: 'early', takenBack: false },
  ];
  expect(reported(all).map(({ id }) => id)).toEqual(['early', 'late']);
});

test('what is said has its sentence, what is more to it, and its action', () => {
  const keys = ['incident', 'incidents'].flatMap((id) =>
    ['text', 'more', 'action'].map((part) => `desk:today.says.${id}.${part}`),
  );
  expect(keys.filter((key) => !isTranslated(key))).toEqual([]);
});
