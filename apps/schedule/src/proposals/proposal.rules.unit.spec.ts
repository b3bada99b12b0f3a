import { holdsUntil, lettersAbout, mayAnswer, referenceOf, type Asked } from './proposal.rules.js';

const now = new Date('2026-03-01T08:00:00Z');
const open: Asked = { answer: null, ended: null, holdsUntil: new Date('2026-03-08T08:00:00Z') };

test('a time is held for a week, but not beyond its own beginning', () => {
  expect(holdsUntil(now, new Date('2026-06-01T08:00:00Z'))).toEqual(open.holdsUntil);
  expect(holdsUntil(now, new Date('2026-03-02T08:00:00Z'))).toEqual(
    new Date('2026-03-02T08:00:00Z'),
  );
});

test('an answer is taken while the time is held', () => {
  expect(mayAnswer(open, 'accepted', now)).toBe('take');
  expect(mayAnswer(open, 'accepted', open.holdsUntil)).toBe('expired');
});

test('answering the same twice is answering once; another answer is not taken from a link', () => {
  const accepted = { ...open, answer: 'accepted' as const };
  expect(mayAnswer(accepted, 'accepted', now)).toBe('done');
  expect(mayAnswer(accepted, 'declined', now)).toBe('answered');
});

test.each(['changed', 'cancelled', 'expired'] as const)('nobody answers what was %s', (ended) => {
  expect(mayAnswer({ ...open, ended }, 'accepted', now)).toBe(ended);
});

test('a reference can be read out: six letters and digits, none like another', () => {
  expect(referenceOf(Uint8Array.from([0, 1, 2, 29, 30, 31]))).toBe('012-XYZ');
  expect(referenceOf(Uint8Array.from([255, 254, 253, 32, 33, 34]))).toBe('ZYX-012');
});

test('a letter asks about what is alike and at one place; a title that is empty is none', () => {
  const booth = { venue: 'mall', space: 'Atrium', kind: 'booth', titles: {} };
  const all = [
    booth,
    { ...booth, space: 'Hall B' },
    { ...booth, titles: { en: '' } },
    { ...booth, kind: 'conference' },
    { ...booth, venue: 'school' },
    { ...booth, titles: { en: 'Hearts', fr: 'Cœurs' } },
    { ...booth, titles: { fr: 'Cœurs', en: 'Hearts' } },
  ];
  expect(lettersAbout(all, 60)).toEqual([
    [all[0], all[2]],
    [all[1]],
    [all[3]],
    [all[4]],
    [all[5], all[6]],
  ]);
});

test('what is more than a letter can tell is asked about in another', () => {
  const events = ['Atrium', 'Atrium', 'Hall B', 'Atrium', 'Atrium', 'Atrium'].map((space, at) => ({
    at,
    venue: 'mall',
    space,
    kind: 'booth',
    titles: {},
  }));
  const letters = lettersAbout(events, 2).map((letter) => letter.map(({ at }) => at));
  expect(letters).toEqual([[0, 1], [2], [3, 4], [5]]);
});
