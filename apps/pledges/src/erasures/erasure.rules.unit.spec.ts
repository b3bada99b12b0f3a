import {
  backupsEnd,
  countingOf,
  fingerprintOf,
  isErasable,
  referencePattern,
} from './erasure.rules.js';

test.each(['2026/114', 'ER-7', 'ب-١٢/٢٠٢٦', 'a.1_b'])('%s is the reference of a file', (text) => {
  expect(referencePattern.test(text)).toBe(true);
});

test.each([
  ['a name', 'Ada Amanda'],
  ['a name in one word', 'Amanda'],
  ['an address', 'ada7@example.org'],
  ['a number as one dials it', '+961 3 123 456'],
  ['too short', '7a'],
  ['too long', '1'.repeat(41)],
])('%s is none', (_what, text) => {
  expect(referencePattern.test(text)).toBe(false);
});

test('what is in the count stays or falls, what is not has nothing to stay in', () => {
  const counted = { counts: true, witnessedAt: null, invalidatedBy: null };
  expect(countingOf(counted, true)).toBe('stays');
  expect(countingOf(counted, false)).toBe('withdrawn');
  expect(countingOf({ ...counted, counts: false }, true)).toBe('none');
  const witnessed = { ...counted, counts: false, witnessedAt: new Date() };
  expect([countingOf(witnessed, true), countingOf(witnessed, false)]).toEqual([
    'stays',
    'withdrawn',
  ]);
});

test('one that is set aside cannot stay in a count that it is not in', () => {
  expect(
    countingOf({ counts: true, witnessedAt: null, invalidatedBy: 'an-invalidation' }, true),
  ).toBe('withdrawn');
});

test('who is gone cannot be erased again', () => {
  expect(isErasable({ state: 'confirmed', person: 'sealed' })).toBe(true);
  expect(isErasable({ state: 'pending', person: 'sealed' })).toBe(true);
  expect(isErasable({ state: 'deleted', person: null })).toBe(false);
  expect(isErasable({ state: 'disowned', person: null })).toBe(false);
});

test('the fingerprint of a preview is another as soon as anything it told is', () => {
  const row = {
    state: 'confirmed',
    counts: true,
    witnessedAt: null,
    invalidatedBy: null,
    channel: 'email',
    person: 'sealed',
    personKey: 'a key',
    updates: false,
    showsName: false,
  } as const;
  const held = { links: 3, codes: 0, heldLetters: 0, requests: 1 };
  const changes = [
    { state: 'pending' as const },
    { counts: false },
    { witnessedAt: new Date() },
    { invalidatedBy: 'an-invalidation' },
    { person: 'sealed anew' },
    { personKey: 'of somebody else' },
    { updates: true },
    { showsName: true },
  ];
  const all = [
    fingerprintOf(row, held),
    ...changes.map((change) => fingerprintOf({ ...row, ...change }, held)),
    ...Object.keys(held).map((part) => fingerprintOf(row, { ...held, [part]: 9 })),
  ];
  expect(new Set(all).size).toBe(all.length);
  expect(fingerprintOf({ ...row }, { ...held })).toBe(all[0]);
});

test('the last backup of before is gone after eight days', () => {
  expect(backupsEnd(new Date('2026-02-25T10:00:00Z'))).toEqual(new Date('2026-03-05T10:00:00Z'));
});
