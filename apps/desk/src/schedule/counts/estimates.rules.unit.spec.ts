import {
  emptyEstimate,
  estimateOf,
  isInTrouble,
  keyOf,
  silentOf,
  stretchesOf,
  type BoothPhone,
  type Estimate,
} from './estimates.rules.js';

const now = new Date('2026-03-28T18:00:00.000Z');
const phone: BoothPhone = {
  device: 'd',
  confirmed: 8,
  waiting: 0,
  missing: 0,
  last: 8,
  gaps: [],
  closed: false,
  lastHeardAt: '2026-03-28T17:30:00.000Z',
  clockDoubtful: 0,
};
const longAgo = '2026-03-28T12:00:00.000Z';

test('a phone is in trouble when numbers are missing, or when it went silent with its shift open', () => {
  expect(isInTrouble(phone, now)).toBe(false);
  expect(isInTrouble({ ...phone, missing: 1 }, now)).toBe(true);
  expect(isInTrouble({ ...phone, lastHeardAt: longAgo }, now)).toBe(true);
  expect(isInTrouble({ ...phone, lastHeardAt: longAgo, closed: true }, now)).toBe(false);
  expect(isInTrouble({ ...phone, lastHeardAt: longAgo, closed: true, waiting: 3 }, now)).toBe(true);
});

test('a phone that died before it sent anything can be stood in for, from its first number on', () => {
  const heard = [
    { device: 'd', reportedAt: longAgo },
    { device: 'e', reportedAt: longAgo },
  ];
  const silent = silentOf(heard, [phone]);
  expect(silent.map(({ device }) => device)).toEqual(['e']);
  expect(stretchesOf(silent[0]!, [])).toEqual([{ where: 'after', first: 1, last: 100 }]);
  const standing = { device: 'e', first: 1, last: 100, voidedAt: null } as Estimate;
  expect(stretchesOf(silent[0]!, [standing])).toEqual([]);
});

test('an estimate is offered for each gap and for what waited, but for nothing twice', () => {
  const gap = { first: 3, last: 4 };
  const silent = { ...phone, gaps: [gap], waiting: 5 };
  expect(stretchesOf(silent, [])).toEqual([
    { where: 'between', ...gap },
    { where: 'after', first: 9, last: 13 },
  ]);
  const standing = { device: 'd', first: 4, last: 6, voidedAt: null } as Estimate;
  expect(stretchesOf(silent, [standing]).map(({ where }) => where)).toEqual(['after']);
  expect(stretchesOf(silent, [{ ...standing, voidedAt: longAgo }])).toHaveLength(2);
  expect(stretchesOf(silent, [{ ...standing, device: 'other' }])).toHaveLength(2);
});

test('a phone that closed its shift and has nothing waiting has only its gaps', () => {
  expect(stretchesOf({ ...phone, closed: true }, [])).toEqual([]);
  expect(stretchesOf(phone, [])).toEqual([{ where: 'after', first: 9, last: 108 }]);
});

test('what was not filled in is none', () => {
  const typed = {
    ...emptyEstimate({ where: 'after', first: 9, last: 20 }),
    visitors: '30',
    items: { [keyOf('brochure', 'ar')]: '12', [keyOf('pin', null)]: '' },
    reason: ' It fell into the fountain. ',
  };
  expect(estimateOf('d', typed)).toEqual({
    device: 'd',
    first: 9,
    last: 20,
    counts: {
      visitors: 30,
      conversations: 0,
      items: [{ item: 'brochure', language: 'ar', count: 12 }],
    },
    reason: 'It fell into the fountain.',
  });
});
