import { Busy } from '@blueheart/contracts';
import { StreamSeats } from './stream.seats.js';

test('listeners have seats: so many in all, so many in one network, each given back once', () => {
  const seats = new StreamSeats(3, 2);
  const first = seats.take('2001:db8::1');
  seats.take('2001:db8::2');
  expect(() => seats.take('2001:db8::ffff')).toThrow(Busy);
  seats.take('192.0.2.2');
  expect(() => seats.take('192.0.2.3')).toThrow(Busy);
  first();
  first();
  seats.take('192.0.2.3');
  expect(() => seats.take('192.0.2.4')).toThrow(Busy);
});
