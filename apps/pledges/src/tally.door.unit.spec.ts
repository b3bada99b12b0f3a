import { Busy } from '@blueheart/contracts';
import { isKnown } from './etag.rules.js';
import { StreamSeats } from './stream.seats.js';

test.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"x", W/"a"', true],
  ['*', true],
  ['"b"', false],
  ['a', false],
  [undefined, false],
])('If-None-Match: %s knows "a": %s', (header, known) => {
  expect(isKnown(header, '"a"')).toBe(known);
});

test('listeners have seats: so many in all, so many behind one address, each given back once', () => {
  const seats = new StreamSeats(3, 2);
  const first = seats.take('192.0.2.1');
  seats.take('192.0.2.1');
  expect(() => seats.take('192.0.2.1')).toThrow(Busy);
  seats.take('192.0.2.2');
  expect(() => seats.take('192.0.2.3')).toThrow(Busy);
  first();
  first();
  seats.take('192.0.2.3');
  expect(() => seats.take('192.0.2.4')).toThrow(Busy);
});
