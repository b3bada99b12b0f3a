import fc from 'fast-check';
import { connections, handAfter, handsFull } from './hand.rules.js';

test('a hand grows by one with each letter that leaves soon, and stays within its bounds', () => {
  let size = connections;
  for (let letter = 0; letter < 1_000; letter += 1) size = handAfter(size, 10);
  expect(size).toBe(handsFull);
});

test('a server that has become slow is soon waited for with one letter a connection', () => {
  let size = handsFull;
  for (let letter = 0; letter < 10; letter += 1) size = handAfter(size, 1_000);
  expect(size).toBe(connections);
});

test('whatever the server does, there is a letter for each connection and never more than a handful', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10_000 })), (waits) => {
      const size = waits.reduce((held, waited) => handAfter(held, waited), connections);
      expect(size).toBeGreaterThanOrEqual(connections);
      expect(size).toBeLessThanOrEqual(handsFull);
    }),
  );
});
