// What the bus bench compares with, in a process of its own: BullMQ as it comes, one job an event and a handler that
// does nothing; and a loop on a table with SKIP LOCKED that moves rows from one to the other.
import { createPostgresBackend, Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';

const [databaseUrl, redisUrl] = process.argv.slice(2);
const pool = new pg.Pool({
  connectionString: databaseUrl,
  max: 60,
  options: '-c search_path=bullmq,public',
});
const backend = redisUrl ? [] : [createPostgresBackend];
const connection = redisUrl ? new Redis(redisUrl, { maxRetriesPerRequest: null }) : pool;
const name = 'raw';

/** Puts `count` jobs in, then starts a worker. Gives the milliseconds until the last has been handled. */
async function bullmq({ count, data, concurrency }) {
  const queue = new Queue(name, { connection }, ...backend);
  const jobs = Array.from({ length: 500 }, () => ({
    name: 'event',
    data,
    opts: { removeOnComplete: true, removeOnFail: true },
  }));
  for (let at = 0; at < count; at += jobs.length) await queue.addBulk(jobs);
  let left = count;
  let done;
  const all = new Promise((resolve) => (done = resolve));
  const began = performance.now();
  const worker = new Worker(name, async () => {}, { connection, concurrency }, ...backend);
  worker.on('completed', () => {
    left -= 1;
    if (left === 0) done(performance.now() - began);
  });
  const took = await all;
  await worker.close();
  await queue.close();
  return took;
}

/** Takes 500 rows at a time, one transaction each. Gives the milliseconds until none is left. */
async function loop({ count, data }) {
  const client = await pool.connect();
  await client.query(
    'create table if not exists public.raw (id bigserial primary key, payload jsonb)',
  );
  await client.query('create table if not exists public.effects (id bigint)');
  await client.query('truncate public.raw, public.effects');
  await client.query(
    'insert into public.raw (payload) select $1 from generate_series(1, $2::int)',
    [JSON.stringify(data), count],
  );
  const began = performance.now();
  for (;;) {
    await client.query('begin');
    const { rows } = await client.query(
      'select id, payload from public.raw order by id limit 500 for update skip locked',
    );
    const ids = rows.map(({ id }) => id);
    await client.query('insert into public.effects select unnest($1::bigint[])', [ids]);
    await client.query('delete from public.raw where id = any($1)', [ids]);
    await client.query('commit');
    if (!rows.length) break;
  }
  client.release();
  return performance.now() - began;
}

async function answer(message) {
  if (message === 'stop') {
    await pool.end();
    if (redisUrl) connection.disconnect();
    process.disconnect();
  } else process.send({ result: await (message.loop ? loop(message) : bullmq(message)) });
}

process.on('message', (message) => void answer(message));
process.send('ready');
