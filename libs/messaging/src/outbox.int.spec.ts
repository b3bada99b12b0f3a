import type { EventContract } from '@blueheart/contracts';
import fc from 'fast-check';
import { z } from 'zod';
import { House } from './bus.fixture.js';
import { Listener, Rest } from './listener.fixture.js';
import { maxPayloadBytes } from './outbox.js';

const anything: EventContract = { type: 'Anything', version: 1, schema: z.json() };

let house: House;
beforeAll(async () => {
  house = await House.build('PostgreSQL');
  await house.start(Listener, Rest);
});
afterAll(() => house.discard());

/** As many of these as may be announced at once. */
function full(one: unknown): unknown[] {
  const each = Buffer.byteLength(JSON.stringify(one)) + 1;
  return Array<unknown>(Math.floor((maxPayloadBytes - 1) / each)).fill(one);
}

async function announce(data: unknown): Promise<void> {
  const undone = new Error('It was taken.');
  await expect(
    house.announcer.transaction(async (tx) => {
      await house.outbox.add(tx, anything, data);
      throw undone;
    }),
  ).rejects.toBe(undone);
}

const announceable = fc
  .jsonValue({ maxDepth: 4 })
  .filter(
    (value) => !/[\0\p{Cs}]/u.test(JSON.stringify(value)) && !/\\u/.test(JSON.stringify(value)),
  );

test('what the outbox lets through, the database takes, however it swells there', async () => {
  const property = fc.asyncProperty(announceable, (one) => announce(full(one)));
  const examples: [unknown][] = [[0], [[]], [{}], [{ '': 1 }], [[[[1]]]], [null], [12_345]];
  await expect(
    fc.assert(property, { numRuns: 40, seed: 20_111_217, examples }),
  ).resolves.toBeUndefined();
}, 60_000);
