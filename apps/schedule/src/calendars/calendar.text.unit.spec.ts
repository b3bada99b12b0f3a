import fc from 'fast-check';
import { calendarText, type Entry } from './calendar.text.js';
import { byIcalJs, byNodeIcal } from './read-back.fixture.js';

const entry = (changes: Partial<Entry> = {}): Entry => ({
  uid: '01890000-0000-7000-8000-000000000001',
  sequence: 3,
  startsAt: new Date('2030-03-31T08:00:00Z'),
  endsAt: new Date('2030-03-31T18:00:00Z'),
  title: 'A booth',
  place: 'Riverside Mall',
  point: null,
  status: 'confirmed',
  changedAt: new Date('2030-01-01T09:30:15Z'),
  ...changes,
});
const text = (...entries: Entry[]) => calendarText('Blue Heart; at 5, a\\b', 'en', entries);

/** Each line as it goes over the wire. */
const lines = (calendar: string) => calendar.split('\r\n');

test('is read by two programs as it was meant, in UTC', () => {
  const read = {
    uid: entry().uid,
    sequence: 3,
    title: 'A booth',
    place: 'Riverside Mall',
    starts: '2030-03-31T08:00:00.000Z',
    ends: '2030-03-31T18:00:00.000Z',
    status: 'CONFIRMED',
    stamp: '2030-01-01T09:30:15.000Z',
    changed: '2030-01-01T09:30:15.000Z',
  };
  const calendar = text(entry());
  expect(byIcalJs(calendar)).toEqual([read]);
  expect(byNodeIcal(calendar)).toEqual([read]);
  expect(calendar).toContain('DTSTART:20300331T080000Z\r\n');
  expect(calendar).toContain('NAME:Blue Heart\\; at 5\\, a\\\\b\r\n');
});

test('is the same text every time, and another when anything of it is another', () => {
  expect(text(entry())).toBe(text(entry()));
  expect(text(entry({ sequence: 4 }))).not.toBe(text(entry()));
});

test('a calendar without entries is one all the same', () => {
  expect(byIcalJs(text())).toEqual([]);
});

/** Any text that a title can be: no control characters (what is typed in is looked at), but every script and mark. */
const anyTitle = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 120 })
  .filter((title) => !/[\p{Cc}\p{Cs}]/u.test(title) && title.trim() === title);
const arabic = fc.string({
  unit: fc.constantFrom(...'قلبٌ أزرقُ ضدّ الاتّجار بالبشر،؛:"\\,;،٠١٢٣'),
  minLength: 1,
  maxLength: 120,
});
const trimmed = arabic.map((title) => title.trim()).filter(Boolean);

test('any title survives both programs, in lines of 75 octets at most that no character is cut by', () => {
  fc.assert(
    fc.property(fc.oneof(anyTitle, trimmed), (title) => {
      const calendar = text(entry({ title, place: title }));
      expect(byIcalJs(calendar)).toMatchObject([{ title, place: title }]);
      // It takes marks around a whole text for its enclosure; RFC 5545 knows of none there.
      const bare = title.replace(/^"(.*)"$/s, '$1');
      expect(byNodeIcal(calendar)).toMatchObject([{ title: bare, place: bare }]);
      for (const line of lines(calendar)) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toContain('\n');
        expect(line).not.toMatch(/\p{Cs}/u);
      }
    }),
    { numRuns: 500 },
  );
});

test('what no line may hold is left out', () => {
  expect(byIcalJs(text(entry({ title: 'a\u0000b\u0007c\ud800d' })))).toMatchObject([
    { title: 'abcd' },
  ]);
  expect(byIcalJs(text(entry({ title: 'two\r\nlines' })))).toMatchObject([{ title: 'two\nlines' }]);
});
