import { aSupporter, eventually, TcpProxy, testRedisUrl } from '@blueheart/testing';
import { startCaddy, type TestCaddy } from '../support/caddy.js';
import { slug, System } from '../support/whole-system.js';

let wire: TcpProxy;
let system: System;
let caddy: TestCaddy;

beforeAll(async () => {
  const queue = new URL(testRedisUrl());
  wire = await TcpProxy.start(Number(queue.port));
  queue.port = String(wire.port);
  system = await System.start({ queueUrl: queue.href });
  const address = new URL(system.url).host;
  caddy = await startCaddy({ pledges: [address], notifications: [address] });
}, 60_000);
afterAll(async () => {
  await caddy.stop();
  wire.resume();
  await system.stop();
  await wire.stop();
}, 30_000);

const sign = () =>
  fetch(`${caddy.url}/api/v1/campaigns/${slug}/pledges`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(aSupporter()),
  });

async function ready() {
  const answer = await system.get('/readyz');
  const { checks } = (await answer.json()) as { checks: Record<string, string> };
  return { status: answer.status, queue: checks['queue'] };
}

test('with the queue away the proxy still leads to the processes, and people sign', async () => {
  expect(await ready()).toEqual({ status: 200, queue: 'up' });
  wire.stall();
  expect(await ready()).toEqual({ status: 200, queue: 'down' });
  // The proxy looks each half second, and has an answer after two: by the third look it knows what we do.
  for (let looks = 0; looks < 3; looks += 1) await ready();
  expect((await sign()).status).toBe(202);
  wire.resume();
  await eventually(async () => expect(await ready()).toEqual({ status: 200, queue: 'up' }));
  await system.settle();
}, 60_000);
