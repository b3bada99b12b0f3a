import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** Of a system that is thrown away. */
export const benchSecrets = {
  postgresPassword: 'throw-away',
  roles: { get: (name) => `throw-away-${name}` },
  pepper: Buffer.alloc(32, 2),
  keyring: { keys: [{ id: 'bench', key: Buffer.alloc(32, 3) }] },
};

/** A durable PostgreSQL with the bus on it and two services that have nothing but a table. */
export async function startBusDatabase() {
  const { EmbeddedPostgres, migrate } = await import('@blueheart/database');
  const { busSchema } = await import('@blueheart/messaging');
  const { Secrets } = await import('@blueheart/config');
  const { subscriptions } = await import('@blueheart/contracts');
  const dataDir = mkdtempSync(join(tmpdir(), 'blue-heart-bench-'));
  // Run by root, PostgreSQL is another user, who must get in.
  chmodSync(dataDir, 0o711);
  const postgres = await EmbeddedPostgres.start({ dataDir, password: 'throw-away', log() {} });
  // Each has grants of the bus.
  const schemas = [...Object.keys(subscriptions).map(plainSchema), busSchema];
  await migrate(postgres.url, new Secrets(benchSecrets), schemas);
  const admin = new pg.Client({ connectionString: postgres.url });
  await admin.connect();
  return {
    url: postgres.url,
    sql: async (text, values) => (await admin.query(text, values)).rows,
    stop: async () => {
      await admin.end();
      await postgres.discard();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function plainSchema(name) {
  class Effects1700000000000 {
    name = 'Effects1700000000000';
    async up(runner) {
      await runner.query('create table effects (event uuid not null)');
    }
    async down() {}
  }
  return {
    name,
    migrations: [Effects1700000000000],
    grants: (roleOf) => [
      `grant usage on schema ${name} to "${roleOf(name)}"`,
      `grant select, insert, delete on ${name}.effects to "${roleOf(name)}"`,
    ],
  };
}

/** A process of ours that is told what to do by messages. */
export async function startProcess(file, args, options = {}) {
  const child = fork(fileURLToPath(file), args, { stdio: 'inherit', ...options });
  const answer = () =>
    new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', (code) => reject(new Error(`${file} ended with ${code}.`)));
    });
  await answer();
  return {
    child,
    ask: async (message) => {
      const heard = answer();
      child.send(message);
      return (await heard).result;
    },
    stop: async () => {
      child.send('stop');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
