import { Cluster, Redis, type RedisOptions } from 'ioredis';

/** A command that is not answered by then has failed; the relay comes back to it. Milliseconds. */
const patience = 3_000;
const reconnectAfter = (times: number): number => Math.min(100 * times, 1_000);

const common = { connectTimeout: patience, lazyConnect: true } satisfies RedisOptions;
/** For the relay: it fails soon, and keeps nothing for later. */
const soon = {
  connectionName: 'blue-heart-relay',
  maxRetriesPerRequest: 0,
  commandTimeout: patience,
} satisfies RedisOptions;
/** For the workers: it waits for as long as Redis is away. */
const ever = {
  connectionName: 'blue-heart-work',
  maxRetriesPerRequest: null,
} satisfies RedisOptions;

/** Connections to one Redis, or to all nodes of a cluster. */
export interface RedisClients {
  readonly producer: Redis | Cluster;
  readonly consumer: Redis | Cluster;
  /** What each node says of itself (https://redis.io/docs/latest/commands/info/). */
  readonly infos: readonly string[];
}

/** Asks whoever answers whether it is one of a cluster. Throws what ioredis throws where nobody does. */
export async function connectRedis(url: string): Promise<RedisClients> {
  const producer = connectOne(url, { ...soon, enableOfflineQueue: false });
  const consumer = connectOne(url, ever);
  try {
    await Promise.all([producer.connect(), consumer.connect()]);
    const info = await producer.info();
    if (!/^cluster_enabled:1/m.test(info)) return { producer, consumer, infos: [info] };
  } catch (error) {
    producer.disconnect();
    consumer.disconnect();
    throw error;
  }
  producer.disconnect();
  consumer.disconnect();
  return connectAll(url);
}

async function connectAll(url: string): Promise<RedisClients> {
  const producer = connectCluster(url, soon, { enableOfflineQueue: false });
  const consumer = connectCluster(url, ever);
  try {
    await Promise.all([producer.connect(), consumer.connect()]);
    const infos = await Promise.all(producer.nodes('master').map((node) => node.info()));
    return { producer, consumer, infos };
  } catch (error) {
    producer.disconnect();
    consumer.disconnect();
    throw error;
  }
}

function connectOne(url: string, options: RedisOptions): Redis {
  return heard(new Redis(url, { ...common, retryStrategy: reconnectAfter, ...options }));
}

function connectCluster(
  url: string,
  options: RedisOptions,
  more: { enableOfflineQueue?: boolean } = {},
): Cluster {
  const { username, password, protocol } = new URL(url);
  const redisOptions = {
    ...common,
    ...options,
    // The other nodes are known by their addresses alone.
    ...(username && { username: decodeURIComponent(username) }),
    ...(password && { password: decodeURIComponent(password) }),
    ...(protocol === 'rediss:' && { tls: {} }),
  };
  return heard(
    new Cluster([url], {
      ...more,
      lazyConnect: true,
      clusterRetryStrategy: reconnectAfter,
      redisOptions,
    }),
  );
}

/** Unheard, the first lost connection would end the process. What fails is told by whoever needed it. */
function heard<Client extends Redis | Cluster>(client: Client): Client {
  client.on('error', () => undefined);
  return client;
}
