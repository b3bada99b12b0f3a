import { subscriptions } from '@blueheart/contracts';
import { eventually, TcpProxy, testRedisUrl } from '@blueheart/testing';
import { Queues } from './queues.js';
import { RedisBackend } from './redis-backend.js';
import { RedisCluster } from './redis-cluster.fixture.js';

const shipmentTo = (hearer: string) => ({
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  hearer,
  attempts: 1,
});

test('a queue that was first needed while Redis slept works once it is awake', async () => {
  const target = new URL(testRedisUrl());
  const proxy = await TcpProxy.start(Number(target.port));
  const url = new URL(target);
  url.port = String(proxy.port);
  const queues = new Queues(await RedisBackend.open(url.href, 'asleep'));
  try {
    proxy.stall();
    await expect(queues.send([shipmentTo('nobody')])).rejects.toThrow(/timed out/);
    expect(await queues.count('nobody')).toEqual({ hearer: 'nobody' });
    proxy.resume();
    await eventually(async () => queues.send([shipmentTo('nobody')]));
    expect(await queues.count('nobody')).toMatchObject({ waiting: 1 });
  } finally {
    await queues.close();
    await proxy.stop();
  }
}, 30_000);

test('in a cluster each service has its queue on one of the nodes', async () => {
  const cluster = await RedisCluster.start();
  const hearers = Object.keys(subscriptions);
  const heard: string[] = [];
  const queues = new Queues(await RedisBackend.open(cluster.url, 'a-system'));
  try {
    for (const hearer of hearers) await queues.work(hearer, async () => void heard.push(hearer));
    await queues.send(hearers.map(shipmentTo));
    await eventually(() => expect(heard.toSorted()).toEqual(hearers.toSorted()));
  } finally {
    await queues.close();
    await cluster.discard();
  }
}, 30_000);

test('systems that share one Redis do not take each other’s jobs', async () => {
  const [one, other] = [
    new Queues(await RedisBackend.open(testRedisUrl(), 'blueheart:1')),
    new Queues(await RedisBackend.open(testRedisUrl(), 'blueheart:2')),
  ];
  const heard: string[] = [];
  await other.work('shared', async () => void heard.push('other'));
  await one.send([shipmentTo('shared')]);
  expect(await one.count('shared')).toMatchObject({ waiting: 1 });
  await one.work('shared', async () => void heard.push('one'));
  await eventually(() => expect(heard).toEqual(['one']));
  for (const queues of [one, other]) await queues.close();
});
