import type { Settings } from '@blueheart/config';
import { startTiny } from '../tiny-app.spec.js';

const forwarded = '192.0.2.66, 203.0.113.7';

/** Asked from this machine, with two addresses forwarded: the first is what the client may have made up. */
test.each<[trust: Settings['trustProxy'], address: string]>([
  [false, '127.0.0.1'],
  [1, '203.0.113.7'],
  [2, '192.0.2.66'],
  ['127.0.0.1', '203.0.113.7'],
  ['127.0.0.1, 203.0.113.0/24', '192.0.2.66'],
  ['loopback', '203.0.113.7'],
  ['10.0.0.0/8', '127.0.0.1'],
  [true, '192.0.2.66'],
])('with TRUST_PROXY=%s the client is %s', async (trustProxy, address) => {
  const tiny = await startTiny({ settings: { trustProxy } });
  const answer = await fetch(`${tiny.url}/api/v1/me`, {
    headers: { 'x-forwarded-for': forwarded },
  });
  expect(await answer.json()).toEqual({ address });
  await tiny.stop();
});
