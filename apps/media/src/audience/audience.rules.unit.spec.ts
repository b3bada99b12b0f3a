import { holding, reachOf, type Flown } from './audience.rules.js';
import type { Figure } from './figure.schema.js';

const figure = (parts: Partial<Figure> = {}): Omit<Figure, 'holds'> => ({
  id: 'f',
  outlet: 'cedar',
  site: null,
  format: '',
  counts: 'impressions-week',
  value: 70_000,
  provider: 'Levant Counts',
  method: 'camera, two weeks',
  source: '',
  from: '2026-01-01',
  ...parts,
});
const population = figure({ outlet: null, counts: 'population', value: 5_000_000 });
const flown: Flown = {
  outlet: 'cedar',
  site: 'b-1',
  format: '4×3 m',
  unit: 'frame-week',
  quantity: 2,
  from: '2026-11-02',
  until: '2026-11-15',
  net: 100_000,
};

test('a frame is seen for its weeks: contacts, GRP and CPM', () => {
  expect(reachOf(flown, [figure(), population])).toEqual({
    contacts: 140_000,
    grp: 2.8,
    cpm: 714,
    provider: 'Levant Counts',
    why: null,
  });
});

test.each([
  ['without a figure', [population], { contacts: null, grp: null, cpm: null, why: 'no-figure' }],
  ['of another outlet', [figure({ outlet: 'b' })], { contacts: null, why: 'no-figure' }],
  ['of another frame', [figure({ site: 'b-2' })], { contacts: null, why: 'no-figure' }],
  ['of later days', [figure({ from: '2026-11-03' })], { contacts: null, why: 'no-figure' }],
  ['of copies', [figure({ counts: 'circulation' })], { contacts: null, why: 'copies' }],
  ['of readers of pages', [figure({ counts: 'readers' })], { contacts: null, why: 'other-unit' }],
  ['without a population', [figure()], { contacts: 140_000, grp: null, cpm: 714 }],
  ['of nobody', [figure({ value: 0 }), population], { contacts: 0, grp: 0, cpm: null }],
])('%s nothing is told that nobody counted', (_what, figures, told) => {
  expect(reachOf(flown, figures)).toMatchObject(told);
});

test('the figure of the frame goes before that of its format, and that before the whole outlet', () => {
  const all = [
    figure({ value: 7 }),
    figure({ format: '4×3 M', value: 14 }),
    figure({ site: 'b-1', value: 21 }),
  ];
  expect(reachOf(flown, all).contacts).toBe(42);
  expect(reachOf(flown, all.slice(0, 2)).contacts).toBe(28);
  expect(reachOf({ ...flown, net: 0 }, all).cpm).toBeNull();
});

test('pages and spots count by how many there are', () => {
  const readers = figure({ counts: 'readers', value: 30_000 });
  expect(reachOf({ ...flown, unit: 'page', quantity: 3 }, [readers]).contacts).toBe(90_000);
  const spot = figure({ counts: 'audience-spot', value: 1_000 });
  expect(reachOf({ ...flown, unit: 'spot', quantity: 20 }, [readers, spot]).contacts).toBe(20_000);
});

test('of several over time the last by that day holds, and a mistake is corrected by the next', () => {
  const all = [
    figure({ id: 'old' }),
    figure({ id: 'new', from: '2026-06-01' }),
    figure({ id: 'corrected', from: '2026-06-01' }),
    figure({ id: 'to come', from: '2027-01-01' }),
  ];
  const held = (day: string) => holding(all, day).map(({ id }) => id);
  expect(held('2026-05-31')).toEqual(['old']);
  expect(held('2026-06-01')).toEqual(['corrected']);
  expect(held('2025-12-31')).toEqual([]);
});
