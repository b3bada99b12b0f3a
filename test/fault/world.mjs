import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { freePort, rememberAnnouncements, SmtpSink } from '@blueheart/testing';
import { startDebianPostgres } from '../support/debian-postgres.mjs';
import { startDebianRedis } from '../support/debian-redis.mjs';
import { Difference } from './difference.mjs';

const program = (name) =>
  fileURLToPath(new URL(`../../apps/run/dist/bundle/${name}.js`, import.meta.url));
export const slug = 'blue-heart-lebanon';

/**
 * The system in several processes on a PostgreSQL, a Redis (if the queue is there) and a mail server of its own: all
 * of them on 127.0.0.1, all of them to be killed.
 */
export class World {
  /** By name, such as `pledges-1`. */
  processes = new Map();

  /** `counts`: how many processes a service has, such as `{ pledges: 2, notifications: 1 }`. */
  static async start({ queue, counts: wanted, tell = () => undefined, through = (url) => url }) {
    // What is announced is not received before all who hear it are there.
    const counts = { identity: 1, ...wanted };
    const world = new World();
    world.tell = tell;
    world.counts = counts;
    world.folder = await mkdtemp(join(tmpdir(), 'blue-heart-fault-'));
    world.postgres = await startDebianPostgres('15', { durable: true });
    world.redis = queue === 'redis' ? await startDebianRedis() : undefined;
    world.sink = await SmtpSink.start();
    world.pool = new pg.Pool({ connectionString: world.postgres.url, max: 4 });
    world.pool.on('error', () => undefined);
    world.through = through;
    try {
      await world.run('cli', 'secrets', 'create');
      await world.run('cli', 'rollout', 'apply', 'rollouts/blue-heart-lebanon');
      await rememberAnnouncements(world.pool);
      const names = Object.entries(counts).flatMap(([service, count]) =>
        Array.from({ length: count }, (_, at) => `${service}-${at + 1}`),
      );
      await Promise.all(names.map((name) => world.spawn(name)));
    } catch (error) {
      await world.stop();
      throw error;
    }
    return world;
  }

  async sql(text, values) {
    return (await this.pool.query(text, values)).rows;
  }

  /** The ports of the processes that take signatures. */
  get ports() {
    return [...this.processes.values()]
      .filter(({ name }) => name.startsWith('pledges'))
      .map(({ port }) => port);
  }

  /** Starts a process, or one that was killed again on its port. Resolves once it is ready. */
  async spawn(name, env = {}) {
    const port = this.processes.get(name)?.port ?? (await freePort());
    const child = spawn(process.execPath, [...(env.NODE_ARGS ?? []), program('main')], {
      env: {
        ...this.environment(name),
        PORT: String(port),
        SERVICES: this.servicesOf(name),
        ...env.vars,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const ended = once(child, 'close');
    const ready = new Promise((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk) => {
          said += String(chunk);
          if (/^ready /m.test(said)) resolve();
        });
      void ended.then(() => reject(new Error(`${name} ended before it was ready:\n${said}`)));
    });
    this.processes.set(name, { name, port, child, ended, said: () => said });
    await ready;
  }

  /** Those that hear of others and have no process of their own are in identity's, so that nothing waits for them. */
  servicesOf(name) {
    const [service] = name.split('-');
    if (service !== 'identity') return service;
    const hearers = ['distribution', 'media'].filter((one) => !this.counts[one]);
    return [service, ...hearers].join(',');
  }

  /** kill -9; nothing of it is left when this resolves. */
  async kill(name) {
    const { child, ended } = this.processes.get(name);
    child.kill('SIGKILL');
    await ended;
  }

  /** A crash of PostgreSQL, and its recovery. */
  async crashPostgres() {
    await this.postgres.stop('immediate');
    await this.postgres.start();
  }

  /** All jobs vanish. */
  async wipeQueue() {
    if (this.redis) await redisCommand(this.redis.port, 'FLUSHALL');
    else await this.sql('truncate bullmq.job cascade');
  }

  /** Everything that is under way, by name; what must be nothing in the end. */
  async left() {
    const [left] = await this.sql(`select
      (select count(*)::int from bus.outbox) as "announcements not shipped",
      (select count(*)::int from bus.shipments) as "shipments not received",
      (select count(*)::int from notifications.letters where state in ('queued', 'sending')) as "letters not sent",
      (select count(*)::int from pledges.tally_entries where counted_in is null) as "entries not counted"`);
    return Object.fromEntries(Object.entries(left).filter(([, count]) => count > 0));
  }

  /** Waits until nothing is under way; throws a Difference that names what is left. */
  async settle(withinMs = 90_000) {
    const giveUp = performance.now() + withinMs;
    for (;;) {
      const left = await this.left().catch((error) => ({ [error.message]: 1 }));
      if (!Object.keys(left).length) return;
      if (performance.now() > giveUp)
        throw new Difference(`Left after ${withinMs} ms: ${JSON.stringify(left)}`);
      await pause(100);
    }
  }

  /** Letters that wait for a better time are due now. */
  async freeWaiting() {
    await this.sql(
      `update notifications.letters set next_attempt_at = now() where state = 'queued' and next_attempt_at > now()`,
    );
  }

  /** Letters whose sender died are free again at once, where the next would wait ten minutes. Gives how many. */
  async freeLetters() {
    const rows = await this.sql(
      `update notifications.letters set lease_until = now() where state = 'sending' returning id`,
    );
    await this.freeWaiting();
    return rows.length;
  }

  async stop() {
    await Promise.all(
      [...this.processes.keys()].map(async (name) => {
        this.processes.get(name).child.kill('SIGCONT');
        await this.kill(name);
      }),
    );
    await this.pool.end();
    await this.sink.stop();
    await this.redis?.discard();
    await this.postgres.discard();
    await rm(this.folder, { recursive: true, force: true });
  }

  environment(name) {
    return {
      PATH: process.env.PATH,
      DATA_DIR: join(this.folder, name),
      SECRETS_DIR: join(this.folder, 'secrets'),
      DATABASE_URL: this.through(this.postgres.url),
      SMTP_URL: this.sink.url,
      SIGN_QUOTA: 'off',
      ...(this.redis ? { QUEUE_URL: this.redis.url } : {}),
    };
  }

  async run(name, ...args) {
    const child = spawn(process.execPath, [program(name), ...args], {
      env: this.environment('cli'),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (said += String(chunk)));
    const [code] = await once(child, 'close');
    if (code !== 0) throw new Error(`${name} ${args.join(' ')} ended with ${code}:\n${said}`);
    return said;
  }
}

/** One command of Redis's protocol, and its answer as it comes. */
async function redisCommand(port, command) {
  const { connect } = await import('node:net');
  const socket = connect(port, '127.0.0.1');
  socket.write(`${command}\r\n`);
  const [answer] = await once(socket, 'data');
  socket.destroy();
  return String(answer);
}
