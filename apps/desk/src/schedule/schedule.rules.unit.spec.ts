import type { CampaignEvent } from '../api/contract.js';
import { byDay, eventsIn, lookedAt, rangeOf, stepTo } from './calendar/view.rules.js';
import { changedIn, takenBy } from './event/about.rules.js';
import { afterMove, clashesWith, isTimely, waysFrom, type Way } from './event/event.rules.js';
import { changesOf, isMove, typedOf } from './event/form.rules.js';
import { pointIn, pointText } from './map/point.rules.js';
import { wantedVenueOf, emptyVenue } from './venues/venue.rules.js';
import { daysLater, spanOf, wallAt, weekOf } from './wall.rules.js';

const id = (n: number) => `01a22440-0000-7000-8000-00000000000${n}`;
const event = (changes: Partial<CampaignEvent> = {}): CampaignEvent => ({
  id: id(1),
  kind: 'booth',
  titles: {},
  state: 'confirmed',
  venue: { id: id(8), names: { en: 'Mall A' }, governorate: null },
  space: { id: id(9), name: '' },
  starts: '2026-12-05T10:00',
  ends: '2026-12-05T20:00',
  zone: 'Asia/Beirut',
  startsAt: '2026-12-05T08:00:00Z',
  endsAt: '2026-12-05T18:00:00Z',
  setupMinutes: 0,
  teardownMinutes: 0,
  expectedVisitors: null,
  listed: true,
  owner: null,
  series: null,
  cancelReason: null,
  version: 1,
  changedAt: '2026-11-28T08:00:00Z',
  ...changes,
});

describe('time on the wall', () => {
  test('an end that is not after the beginning is on the next day', () => {
    expect(spanOf('2026-12-31', '20:00', '01:00')).toEqual({
      starts: '2026-12-31T20:00',
      ends: '2027-01-01T01:00',
    });
    expect(spanOf('2026-12-31', '10:00', '20:00').ends).toBe('2026-12-31T20:00');
  });

  test('days are counted across the night in which clocks change, weeks from their first day', () => {
    expect(daysLater('2026-03-28', 1)).toBe('2026-03-29');
    expect(weekOf('2026-11-29', 1)).toBe('2026-11-23');
    expect(weekOf('2026-11-29', 7)).toBe('2026-11-29');
  });

  test('a moment is told by the clocks of a zone', () => {
    expect(wallAt(new Date('2026-12-04T22:30:00Z'), 'Asia/Beirut')).toBe('2026-12-05T00:30');
  });
});

describe('the calendar', () => {
  const at = (address: string, isWide = true) =>
    lookedAt(new URLSearchParams(address), { today: '2026-11-28', isWide });

  test('what an address names is looked at, and what is unknown is left out', () => {
    expect(
      at(`view=week&day=2026-12-05&kind=booth&state=proposed&venue=${id(8)}&governorate=LB-BA`),
    ).toEqual({
      view: 'week',
      day: '2026-12-05',
      kind: 'booth',
      state: 'proposed',
      venue: id(8),
      governorate: 'LB-BA',
    });
    expect(
      at('view=year&day=2026-02-30&kind=party&state=lost&venue=1&governorate=nowhere'),
    ).toEqual({
      view: 'month',
      day: '2026-11-28',
    });
  });

  test('those of a governorate are those whose venue is in it; without one all are', () => {
    const all = ['LB-BA', null].map((governorate) => ({
      venue: { id: id(1), names: {}, governorate },
    }));
    expect(eventsIn({ governorate: 'LB-BA' }, all)).toEqual([all[0]]);
    expect(eventsIn({}, all)).toEqual(all);
  });

  test('a narrow screen has the list, whatever the address says', () => {
    expect(at('view=month', false).view).toBe('list');
  });

  test('a month is six whole weeks, and what follows the 31st is the next month', () => {
    const november = { view: 'month', day: '2026-11-28' } as const;
    expect(rangeOf(november, 1)).toEqual({ from: '2026-10-26', until: '2026-12-06' });
    expect(stepTo({ view: 'month', day: '2026-10-31' }, 1)).toBe('2026-11-01');
    expect(stepTo({ view: 'month', day: '2026-01-15' }, -1)).toBe('2025-12-01');
  });

  test('events stand below their day; what goes on since before, below the first', () => {
    const all = [{ starts: '2026-12-01T22:00' }, { starts: '2026-12-03T10:00' }];
    expect(byDay(all, '2026-12-02').map(({ day }) => day)).toEqual(['2026-12-02', '2026-12-03']);
  });
});

describe('an event', () => {
  const atrium = { id: id(9), name: 'Atrium' };
  const wanted = { ...event({ space: atrium }), id: id(2), setupMinutes: 60 };

  test('clashes with what is confirmed in its space, setting up included, and with nothing else', () => {
    const evening = { ...wanted, starts: '2026-12-05T20:30', ends: '2026-12-05T22:00' };
    const there = event({ space: atrium });
    expect(clashesWith(evening, [there])).toHaveLength(1);
    expect(clashesWith({ ...evening, setupMinutes: 30 }, [there])).toEqual([]);
    expect(clashesWith(wanted, [{ ...there, state: 'proposed' }])).toEqual([]);
    expect(clashesWith(wanted, [event({ space: { id: id(7), name: 'Level 2' } })])).toEqual([]);
    expect(clashesWith({ ...wanted, id: id(1) }, [there])).toEqual([]);
  });

  test('in the whole venue clashes with what is in a space of it, both ways, and not with other venues', () => {
    const whole = event({ space: { id: id(7), name: '' } });
    expect(clashesWith(wanted, [whole])).toEqual([whole]);
    expect(clashesWith({ ...whole, id: id(3) }, [wanted])).toEqual([wanted]);
    expect(clashesWith(wanted, [{ ...whole, venue: { ...whole.venue, id: id(6) } }])).toEqual([]);
  });

  test('a move asks again what was asked or agreed, unless the venue agreed to be told there', () => {
    const here = { agrees: true, goesElsewhere: false };
    expect(afterMove('draft', here)).toBe('nothing');
    expect(afterMove('proposed', here)).toBe('asked-again');
    expect(afterMove('confirmed', here)).toBe('told');
    expect(afterMove('confirmed', { ...here, goesElsewhere: true })).toBe('asked-again');
    expect(afterMove('confirmed', { ...here, agrees: false })).toBe('asked-again');
  });

  test('the time that a venue suggests is what comes next', () => {
    const suggestions = [{ starts: '2026-12-06T10:00', ends: '2026-12-06T20:00' }];
    expect(waysFrom('proposed', { answer: 'suggested', suggestions })[0]).toBe('take');
    expect(waysFrom('proposed', { answer: null, suggestions: [] })[0]).toBe('answer');
    expect(waysFrom('proposed', { answer: 'suggested', suggestions: [] })).toEqual(['confirm']);
    expect(waysFrom('cancelled')).toEqual([]);
  });

  test('begins an hour before it is set up at the earliest, is over no earlier than it begins, and is opened within a day', () => {
    const set = event({ setupMinutes: 30 });
    const at = (way: Way, time: string) => isTimely(way, set, new Date(time));
    expect(at('start', '2026-12-05T06:29:00Z')).toBe(false);
    expect(at('start', '2026-12-05T06:30:00Z')).toBe(true);
    expect(at('finish', '2026-12-05T07:59:00Z')).toBe(false);
    expect(at('finish', '2026-12-05T08:00:00Z')).toBe(true);
    expect(at('reopen', '2026-11-29T07:59:00Z')).toBe(true);
    expect(at('reopen', '2026-11-29T08:00:00Z')).toBe(false);
    expect(at('confirm', '2026-11-29T08:00:00Z')).toBe(true);
  });

  test('only what was changed is sent, so that nobody else’s change is undone', () => {
    const typed = typedOf(event());
    expect(changesOf(typed, event())).toEqual({});
    const titled = changesOf({ ...typed, titles: { en: ' Fair ', ar: ' ' } }, event());
    expect([titled, isMove(titled)]).toEqual([{ titles: { en: 'Fair' } }, false]);
    const later = changesOf({ ...typed, until: '21:00' }, event());
    expect([later, isMove(later)]).toEqual([{ ends: '2026-12-05T21:00' }, true]);
  });

  test('a refusal says what is in the way', () => {
    const other = { event: id(3), kind: 'booth', titles: {}, starts: 'x', ends: 'y' };
    expect(takenBy(other)?.event).toBe(id(3));
    expect(takenBy({ version: 2, changed: { starts: 'x' } })).toBeUndefined();
    expect(changedIn({ version: 2, changed: { starts: 'x' } })).toEqual({ starts: 'x' });
    expect(changedIn(other)).toBeUndefined();
  });
});

describe('a venue', () => {
  test.each([
    ['33.8938, 35.5018', { latitude: 33.8938, longitude: 35.5018 }],
    ['33.8938،35.5018', { latitude: 33.8938, longitude: 35.5018 }],
    ['٣٣٫٨٩٣٨، ٣٥٫٥٠١٨', { latitude: 33.8938, longitude: 35.5018 }],
    ['', null],
    ['91, 35', undefined],
    ['Beirut', undefined],
  ])('%j on the map is %j', (text, point) => {
    expect(pointIn(text)).toEqual(point);
  });

  test('a point that is written is read as the same', () => {
    const point = { latitude: -33.8938, longitude: 35 };
    expect([pointIn(pointText(point)), pointIn(pointText(null))]).toEqual([point, null]);
  });

  test('a district goes with its governorate, and empty names are none', () => {
    const typed = { ...emptyVenue, names: { en: ' Mall ', fr: '' }, district: 'akkar' };
    expect(wantedVenueOf(typed, null)).toMatchObject({
      names: { en: 'Mall' },
      governorate: null,
      district: null,
    });
  });
});
