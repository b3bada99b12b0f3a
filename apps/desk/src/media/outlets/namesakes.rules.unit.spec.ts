import { namesakeOf, toldApart } from './namesakes.rules.js';

const outlet = (id: string, name: string, parts = {}) => ({
  id,
  channel: 'billboard',
  names: { en: name },
  closedAt: null,
  ...parts,
});

test('an outlet of the same channel that is called so in any language is a namesake, but not itself', () => {
  const there = [outlet('a', 'Pikasso'), outlet('b', 'Revue', { channel: 'magazine' })];
  const like = (channel: string, names: Record<string, string>, id?: string) =>
    namesakeOf(there, { channel, names }, id)?.id;
  expect(like('billboard', { fr: ' PIKASSO ' })).toBe('a');
  expect(like('billboard', { en: 'Pikasso' }, 'a')).toBeUndefined();
  expect(like('magazine', { en: 'Pikasso' })).toBeUndefined();
  expect(like('billboard', { en: 'Pikasso Press', ar: '' })).toBeUndefined();
  const closed = [outlet('a', 'Pikasso', { closedAt: '2026-11-01T00:00:00Z' })];
  expect(namesakeOf(closed, { channel: 'billboard', names: { en: 'Pikasso' } }, undefined)).toBe(
    undefined,
  );
});

test('outlets of one name are told apart by their number and frames, and others by their name alone', () => {
  const all = [
    { ...outlet('a', 'Pikasso'), sites: [{ code: 'B-1' }, { code: 'B-2' }, { code: 'B-3' }] },
    outlet('b', 'Revue'),
    outlet('c', 'Pikasso'),
  ];
  expect(toldApart(all, 'en', String)).toEqual([
    { value: 'a', text: 'Pikasso (1) · B-1 · B-2' },
    { value: 'b', text: 'Revue' },
    { value: 'c', text: 'Pikasso (2)' },
  ]);
});
