import type { CampaignEvent } from '../../api/contract.js';
import { emptyShift } from '../../shifts/shifts.rules.js';
import { emptyForm } from '../event/form.rules.js';
import { base64Of } from '../import/base64.rules.js';
import { daysAsked } from '../letter/letter.rules.js';
import { actsWith, byOwner } from '../many/many.rules.js';
import { daysBetween, daysFor, mostDays, seriesOf } from './series.rules.js';

const event = (id: string, state: CampaignEvent['state'], venue = 'v') =>
  ({ id, state, version: 3, venue: { id: venue, names: {}, governorate: null } }) as CampaignEvent;

test('days from the first to the last, without days of the week that are left out', () => {
  expect(daysBetween('2027-03-05', '2027-03-09', ['6', '7'])).toEqual([
    '2027-03-05',
    '2027-03-08',
    '2027-03-09',
  ]);
  expect(daysBetween('2027-03-05', '2027-03-04')).toEqual([]);
  expect(daysBetween('', '2027-03-04')).toEqual([]);
  // One too many says that it is too many, however far the last day is.
  expect(daysBetween('2027-01-01', '9999-01-01')).toHaveLength(mostDays + 1);
});

test('a booth of two days has the hours and the shifts of each day, and no moments of its own', () => {
  const typed = { ...emptyForm({ day: '2027-03-05' }), venue: 'v', space: 's' };
  const span = { starts: '2027-03-05T10:00', ends: '2027-03-05T20:00' };
  const made = seriesOf(typed, ['2027-03-05', '2027-03-06'], [emptyShift(span)]);
  expect(made).toMatchObject({
    days: ['2027-03-05', '2027-03-06'],
    from: '10:00',
    until: '20:00',
    shifts: [{ role: 'booth', from: '10:00', until: '20:00', need: 2, capacity: 2 }],
  });
  expect(made).not.toHaveProperty('starts');
});

test('each act is for the days that it fits', () => {
  const days = [event('a', 'draft'), event('b', 'confirmed'), event('c', 'cancelled')];
  expect(daysFor('propose', days)).toEqual([{ id: 'a', version: 3 }]);
  expect(daysFor('cancel', days).map(({ id }) => id)).toEqual(['a', 'b']);
});

test('with many events can be done what can be done with each', () => {
  expect(actsWith([])).toEqual([]);
  expect(actsWith([event('a', 'draft'), event('b', 'proposed')])).toEqual([
    'confirm',
    'move',
    'cancel',
  ]);
  expect(actsWith([event('a', 'draft'), event('b', 'done')])).toEqual([]);
});

test('many are handed over by whose they are, and nothing where one of them is over', () => {
  const owned = (id: string, owner: string | null, state: 'draft' | 'done' = 'draft') => ({
    ...event(id, state),
    owner,
  });
  const [a, b, c] = [owned('a', 'rana'), owned('b', null), owned('c', 'rana')];
  expect(byOwner([a, b, c])).toEqual([
    { owner: 'rana', events: [a, c] },
    { owner: null, events: [b] },
  ]);
  expect(byOwner([a, owned('d', 'rana', 'done')])).toEqual([]);
  expect(byOwner([])).toEqual([]);
});

test('a letter asks about the days that wait for the same venue, or about its own', () => {
  const own = event('a', 'proposed');
  const series = [
    own,
    event('b', 'confirmed'),
    event('c', 'proposed', 'w'),
    event('d', 'proposed'),
  ];
  expect(daysAsked(own, series).map(({ id }) => id)).toEqual(['a', 'd']);
  expect(daysAsked(own, [])).toEqual([own]);
});

test('a file goes out as its bytes, however long it is', () => {
  const bytes = Uint8Array.from({ length: 20_000 }, (_, at) => at % 256);
  expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'));
});
