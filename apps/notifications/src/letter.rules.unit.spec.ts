import {
  greetable,
  isOneMailbox,
  isOutdated,
  messageIdOf,
  oneLine,
  refusalOfRetry,
  senderOf,
  stepAfter,
  type Attempted,
} from './letter.rules.js';

const day = 86_400;
const letter = (changes: Partial<Attempted> = {}): Attempted => ({
  template: 'pledge-confirm',
  attempts: 1,
  ageSeconds: 0,
  inDoubt: 0,
  ...changes,
});
const waits = (verdict: 'away' | 'later' | 'blocked', attempts: number[], ageSeconds = 0) =>
  attempts.map((count) => {
    const step = stepAfter(verdict, letter({ attempts: count, ageSeconds }));
    return step.do === 'wait' ? step.seconds : step.do;
  });

test('a temporary answer waits longer each time, up to an hour', () => {
  expect(waits('later', [1, 2, 3, 4, 5, 6, 7, 50])).toEqual([
    10, 30, 120, 600, 1800, 3600, 3600, 3600,
  ]);
});

test('a temporary answer is believed for five days', () => {
  expect(waits('later', [90], 5 * day - 1)).toEqual([3600]);
  expect(waits('later', [90], 5 * day)).toEqual(['give-up']);
});

test('a sender that is refused bothers the server seldom, and for five days', () => {
  expect(waits('blocked', [1, 2, 3, 4, 50])).toEqual([600, 3600, 14_400, 43_200, 43_200]);
  expect(waits('blocked', [9], 5 * day)).toEqual(['give-up']);
});

test('a server that is away is asked again within a minute, for ever', () => {
  expect(waits('away', [1, 2, 3, 500], 1e9)).toEqual([10, 30, 60, 60]);
});

test('a last letter waits for five days and not for ever: it keeps the address of somebody erased', () => {
  for (const template of ['deleted', 'disowned'] as const) {
    const of = (ageSeconds: number) => stepAfter('away', letter({ template, ageSeconds })).do;
    expect([of(5 * day - 1), of(5 * day)]).toEqual(['wait', 'give-up']);
  }
});

test('a letter in doubt is repeated once, then it counts as sent', () => {
  expect(stepAfter('unknown', letter())).toEqual({ do: 'repeat-once' });
  expect(stepAfter('unknown', letter({ inDoubt: 1 }))).toEqual({ do: 'count-as-sent' });
});

test('what is refused for good is given up', () => {
  expect(stepAfter('never', letter())).toEqual({ do: 'give-up' });
});

test.each([
  ['pledge-code', 10 * 60],
  ['staff-sign-in', 10 * 60],
  ['staff-reset', 3_600],
  ['staff-invitation', 7 * day],
  ['staff-shift-tomorrow', day],
  ['staff-shift-today', 3 * 3_600],
  ['staff-shift-offer', 12 * 3_600],
  ['staff-shift-after', 7 * day],
] as const)('%s is not sent once what it carries no longer works', (template, seconds) => {
  expect(isOutdated({ template, ageSeconds: seconds - 1 })).toBe(false);
  expect(isOutdated({ template, ageSeconds: seconds })).toBe(true);
});

test('any other letter is sent however late', () => {
  for (const template of [
    'my-pledge',
    'pledge-confirm',
    'staff-changed',
    'staff-work-moved',
    'partner-answered',
    'staff-shift-cancelled',
    'staff-shift-on',
    'staff-shift-off',
  ] as const)
    expect(isOutdated({ template, ageSeconds: 365 * day })).toBe(false);
});

test('only what failed through a fault of ours, and is still of use, is tried again by hand', () => {
  const failed = {
    state: 'failed',
    template: 'staff-sign-in',
    ageSeconds: 60,
    hasReader: true,
  } as const;
  expect(refusalOfRetry(failed)).toBeUndefined();
  expect(refusalOfRetry({ ...failed, hasReader: false })).toBe('letter-forgot-reader');
  expect(refusalOfRetry({ ...failed, ageSeconds: 900 })).toBe('letter-outdated');
  for (const state of ['queued', 'sending', 'sent', 'cancelled'] as const)
    expect(refusalOfRetry({ ...failed, state })).toBe('letter-not-failed');
});

test('only one plain mailbox is an address', () => {
  for (const good of [
    'ada@example.org',
    "o'neil+a.b@mail.example.org",
    'زينة@example.org',
    'a@بيروت.example',
  ]) {
    expect([good, isOneMailbox(good)]).toEqual([good, true]);
  }
  const bad = [
    'a@b.test, c@d.test',
    'friends: a@b.test;',
    'a@b.test (ada)',
    '"a@x.test x"@good.test',
    'Ada <a@b.test>',
    'a@b@c.test',
    'a@[127.0.0.1]',
    'a b@c.test',
    'a@b.test\r\nBcc: c@d.test',
    'a\u202eb@c.test',
    '.a@b.test',
    'a..b@c.test',
    `${'a'.repeat(65)}@b.test`,
    `a@${'b'.repeat(260)}`,
    '@b.test',
    'a@',
    '',
  ];
  for (const address of bad) expect([address, isOneMailbox(address)]).toEqual([address, false]);
});

test('a line has no breaks and nothing that turns it round', () => {
  expect(oneLine('  Ada\r\nBcc: x\u0000 \u202eevil\u2066  b ')).toBe('Ada Bcc: x evil b');
  expect(oneLine('مُحَمَّد \u200fعلي')).toBe('مُحَمَّد \u200fعلي');
});

test('a name that is a message in disguise is not used for greeting', () => {
  for (const name of ['ريما حدّاد', 'J. R. Moss', 'Անի', 'Zoé', '👩‍👩‍👧', "O'Neil-Khoury Jr."]) {
    expect(greetable(name)).toBe(name);
  }
  for (const name of [
    'win at http://evil.example',
    'evil.example',
    'a@b.test',
    'see www.x',
    ' \n ',
    'x'.repeat(121),
  ]) {
    expect(greetable(name)).toBeUndefined();
  }
});

test('the sender is taken apart and names the Message-ID', () => {
  expect(senderOf('Blue Heart <hello@Example.org>')).toEqual({
    name: 'Blue Heart',
    address: 'hello@Example.org',
  });
  expect(senderOf('"Blue, Heart" <hello@example.org>').name).toBe('Blue, Heart');
  expect(senderOf('hello@example.org')).toEqual({ name: '', address: 'hello@example.org' });
  expect(messageIdOf('1-2', 'Blue Heart <hello@Example.org>')).toBe('<1-2@example.org>');
});
