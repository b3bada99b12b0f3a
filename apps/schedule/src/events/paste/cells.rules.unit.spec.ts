import { clockOf, dayOf, westernDigits } from './cells.rules.js';

test.each([
  ['9:30', '09:30'],
  ['9h30', '09:30'],
  ['22h', '22:00'],
  ['09:30:00', '09:30'],
  ['9:00 AM', '09:00'],
  ['9:00 pm', '21:00'],
  ['9:00:00 PM', '21:00'],
  ['12:15 a.m.', '00:15'],
  ['12 PM', '12:00'],
  ['٩:٣٠ ص', '09:30'],
  ['٩:٣٠ م', '21:30'],
  ['9 مساءً', '21:00'],
  ['10\u00a0صباحًا', '10:00'],
  ['25:00', undefined],
  ['13:00 PM', undefined],
  ['0:30 AM', undefined],
  ['9:61', undefined],
  ['9:00 late', undefined],
  ['', undefined],
])('the time %j is %j', (typed, read) => {
  expect(clockOf(westernDigits(typed))).toBe(read);
});

test.each([
  ['2027-03-05', '2027-03-05'],
  ['٥/٣/٢٠٢٧', '2027-03-05'],
  ['31.2.2027', undefined],
  ['3/5/27', undefined],
])('the day %j is %j', (typed, read) => {
  expect(dayOf(westernDigits(typed))).toBe(read);
});
