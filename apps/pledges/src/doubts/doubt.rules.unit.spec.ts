import fc from 'fast-check';
import { doubtOf, PageStamps } from './doubt.rules.js';

const day = 24 * 60 * 60_000;
const shown = (shownAt: number | undefined, remark = '') => ({ remark, shownAt });

test.each([
  ['filled in by nobody who could see it', shown(0, 'buy'), 10_000, 'honeypot'],
  ['with a blank where nobody writes', shown(0, ' '), 10_000, 'honeypot'],
  ['sent as soon as it was shown', shown(0), 0, 'too-fast'],
  ['sent within two seconds', shown(0), 1_999, 'too-fast'],
  ['sent after two seconds', shown(0), 2_000, undefined],
  ['left open for a week', shown(0), 7 * day, undefined],
  ['shown by a process whose clock is ahead', shown(5 * 60_000), 0, undefined],
  ['without a stamp', shown(undefined), 0, undefined],
])('a form %s', (_what, form, now, doubt) => {
  expect(doubtOf(form, now)).toBe(doubt);
});

test('a stamp is read by whoever has the key, and by nobody else', () => {
  const stamps = new PageStamps(Buffer.alloc(32, 1));
  const foreign = new PageStamps(Buffer.alloc(32, 2));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (moment) => {
      expect(stamps.read(stamps.make(moment))).toBe(moment);
      expect(stamps.read(foreign.make(moment))).toBeUndefined();
    }),
  );
});

test('a stamp that was changed is none', () => {
  const stamps = new PageStamps(Buffer.alloc(32, 1));
  const stamp = stamps.make(1_700_000_000_000);
  expect(stamps.read(stamp.replace(/^./, '1'))).toBeUndefined();
  fc.assert(fc.property(fc.string(), (text) => expect(stamps.read(text)).toBeUndefined()));
});
