import { barOf, byOutlet, isAlarming, rangeOf, weeksFrom, type Planned } from './plan.rules.js';

test('twelve weeks are in sight, from the one that somebody asks for, or from this one', () => {
  const weeks = weeksFrom(null, '2026-11-29', 1);
  expect([weeks.length, weeks[0], weeks[11]]).toEqual([12, '2026-11-23', '2027-02-08']);
  expect(rangeOf(weeks)).toEqual({ from: '2026-11-23', until: '2027-02-14' });
  expect(weeksFrom('2026-12-10', '2026-11-29', 6)[0]).toBe('2026-12-05');
  expect(weeksFrom('2026-13-10', '2026-11-29', 1)[0]).toBe('2026-11-23');
});

test.each([
  ['a day', '2026-11-23', '2026-11-23', { from: 0, until: 1, isCutBefore: false }],
  ['a week over a change of clocks', '2026-11-30', '2026-12-06', { from: 7, until: 14 }],
  ['what began before', '2026-01-01', '2026-11-24', { from: 0, until: 2, isCutBefore: true }],
  ['what goes on', '2027-02-14', '2027-12-01', { from: 83, until: 84, isCutAfter: true }],
])('%s has its bar', (_what, from, until, bar) => {
  expect(barOf({ from, until }, '2026-11-23')).toMatchObject(bar);
});

test('what is placed with an outlet stands together', () => {
  const at = (id: string, outlet: string) => ({ id, outlet: { id: outlet } }) as Planned;
  const groups = byOutlet([at('1', 'a'), at('2', 'a'), at('3', 'b')]);
  expect(groups.map(({ placements }) => placements.map(({ id }) => id))).toEqual([
    ['1', '2'],
    ['3'],
  ]);
});

test('what is still to be shown of withdrawn artwork is alarming, and what is over is not', () => {
  const shows = (state: string, of: string | null) =>
    isAlarming({ state, artwork: of && { state: of } } as unknown as Planned);
  expect(['booked', 'artwork-sent', 'live'].map((state) => shows(state, 'withdrawn'))).toEqual([
    true,
    true,
    true,
  ]);
  expect([shows('completed', 'withdrawn'), shows('live', 'approved'), shows('live', null)]).toEqual(
    [false, false, false],
  );
});
