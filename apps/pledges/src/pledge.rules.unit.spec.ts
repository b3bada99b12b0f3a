import {
  decideConfirm,
  decideDisown,
  isAmong,
  readLink,
  wasDeletedBefore,
} from './pledge.rules.js';

const now = new Date('2026-01-10T12:00:00Z');
const later = new Date('2026-01-17T12:00:00Z');
const pending = { state: 'pending', expiresAt: later } as const;

test('a pledge is confirmed by its own link, before it expires', () => {
  expect(decideConfirm(pending, true, now)).toBe('confirm');
  expect(decideConfirm(pending, true, later)).toBe('expired');
  expect(decideConfirm(pending, false, now)).toBe('unknown');
  expect(decideConfirm(undefined, true, now)).toBe('unknown');
});

test('confirming again changes nothing, however late', () => {
  expect(decideConfirm({ state: 'confirmed', expiresAt: now }, true, later)).toBe(
    'already confirmed',
  );
});

test('who was not me cannot be confirmed any more', () => {
  expect(decideConfirm({ state: 'disowned', expiresAt: later }, true, now)).toBe('unknown');
});

test('"this was not me" has no deadline and works once', () => {
  expect(decideDisown({ state: 'pending' }, true)).toBe('disown');
  expect(decideDisown({ state: 'confirmed' }, true)).toBe('disown');
  expect(decideDisown({ state: 'disowned' }, true)).toBe('already disowned');
  expect(decideDisown({ state: 'pending' }, false)).toBe('unknown');
  expect(decideDisown(undefined, true)).toBe('unknown');
});

test('a pledge that counts and waits to be confirmed was deleted and signed again', () => {
  expect(wasDeletedBefore({ state: 'pending', counts: true })).toBe(true);
  expect(wasDeletedBefore({ state: 'pending', counts: false })).toBe(false);
  expect(wasDeletedBefore({ state: 'confirmed', counts: true })).toBe(false);
});

test('a link names a pledge and 32 bytes; anything else is no link', () => {
  const pledge = '01890a5d-ac96-774b-bcce-b302099a8057';
  const token = 'A'.repeat(43);
  expect(readLink(`${pledge}.${token}`)).toEqual({ pledge, token });
  for (const text of [
    undefined,
    '',
    pledge,
    `${pledge}.short`,
    `${pledge}.${token}x`,
    `x${pledge}.${token}`,
  ]) {
    expect(readLink(text)).toBeUndefined();
  }
});

test('a hash is among others only if it is equal to one', () => {
  const known = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
  expect(isAmong(Buffer.alloc(32, 2), known)).toBe(true);
  expect(isAmong(Buffer.alloc(32, 3), known)).toBe(false);
  expect(isAmong(Buffer.alloc(31, 1), known)).toBe(false);
});
