import { hindrances, isAttended, offeredUntil, withdrawal, workHindrances } from './shift.rules.js';

const zone = 'Asia/Beirut';
/** Hours in June, as the clock in Beirut shows them. */
const span = (day: number, from: number, until: number) => ({
  startsAt: new Date(Date.UTC(2026, 5, day, from - 3)),
  endsAt: new Date(Date.UTC(2026, 5, day, until - 3)),
});

test('eleven hours lie between the shifts of two days, and none need to on one', () => {
  const late = span(17, 16, 21);
  expect(workHindrances(span(18, 7, 10), [late], zone)).toEqual(['too-little-rest']);
  expect(workHindrances(span(18, 8, 10), [late], zone)).toEqual([]);
  expect(workHindrances(span(17, 13, 16), [late], zone)).toEqual([]);
});

test('the shifts of one day are ten hours at most, those of the day before do not count', () => {
  const works = [span(17, 8, 12), span(17, 12, 16)];
  expect(workHindrances(span(17, 16, 18), works, zone)).toEqual([]);
  expect(workHindrances(span(17, 16, 19), works, zone)).toEqual(['too-many-hours']);
  expect(workHindrances(span(18, 8, 18), works, zone)).toEqual([]);
});

test('a day is one of the venue, and not of the server', () => {
  // Half past midnight in Beirut is the evening before in UTC.
  const night = {
    startsAt: new Date('2026-06-17T21:30:00Z'),
    endsAt: new Date('2026-06-18T00:30:00Z'),
  };
  expect(workHindrances(span(18, 8, 16), [night], zone)).toEqual(['too-many-hours']);
});

test('what a shift asks for is there, all of it', () => {
  const wanted = { ...span(17, 10, 14), skills: ['driving'], languages: ['ar', 'hy'] };
  const of = (skills: string[], languages: string[]) =>
    hindrances(wanted, { skills, languages }, [], zone);
  expect(of(['driving'], ['ar', 'hy', 'fr'])).toEqual([]);
  expect(of([], ['ar'])).toEqual(['lacks-skill', 'lacks-language']);
});

test.each([
  [[], true],
  [[false], true],
  [[true], false],
  [[true, true], false],
  [[true, false], true],
])('minors %j are attended: %s', (people, attended) => {
  expect(isAttended(people.map((isMinor) => ({ isMinor })))).toBe(attended);
});

test('somebody goes freely until a day before, then asks, and after the beginning neither', () => {
  const { startsAt } = span(17, 10, 14);
  const before = (hours: number) => new Date(startsAt.getTime() - hours * 3_600_000);
  expect(withdrawal({ startsAt }, before(24))).toBe('freely');
  expect(withdrawal({ startsAt }, before(23.9))).toBe('ask');
  expect(withdrawal({ startsAt }, before(0))).toBe('over');
});

test('a place is kept for half a day, two hours when it is soon, and never into the last hour', () => {
  const { startsAt } = span(17, 10, 14);
  const told = (hours: number) => new Date(startsAt.getTime() - hours * 3_600_000);
  const kept = (hours: number) => {
    const until = offeredUntil({ startsAt }, told(hours));
    return until && (until.getTime() - told(hours).getTime()) / 3_600_000;
  };
  expect(kept(72)).toBe(12);
  expect(kept(48)).toBe(2);
  expect(kept(2)).toBe(1);
  expect(kept(1.1)).toBeUndefined();
});
