import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Secrets, readSettings, type Settings } from '@blueheart/config';
import { eventually, freshDatabase, testSecrets, type FreshDatabase } from '@blueheart/testing';
import pg from 'pg';
import { Lifetime } from './lifetime.js';
import { Line } from './line.fixture.js';
import { openDatabase } from './open-database.js';
import { RunningLock } from './running-lock.js';

const noSecrets = new Secrets({ ...testSecrets(), postgresPassword: '', keyring: { keys: [] } });

let database: FreshDatabase;
let server: pg.Client;
let line: Line;
let settings: Settings;
let lifetime: Lifetime;
let said: string[];

beforeEach(async () => {
  database = await freshDatabase();
  server = new pg.Client({ connectionString: database.url });
  await server.connect();
  const through = await Line.to(database.url);
  line = through.line;
  settings = readSettings({
    DATA_DIR: mkdtempSync(join(tmpdir(), 'lock-')),
    DATABASE_URL: through.url,
  });
  lifetime = new Lifetime();
  said = [];
});

afterEach(async () => {
  await lifetime.wind();
  line.close();
  await server.end();
  await database.drop();
  rmSync(settings.dataDir, { recursive: true });
});

const open = (given = settings) =>
  openDatabase(given, noSecrets, lifetime, (text) => said.push(text));

async function holders(): Promise<number[]> {
  const { rows } = await server.query<{ pid: number }>(
    `select pid from pg_locks where locktype = 'advisory' and granted
     and database = (select oid from pg_database where datname = current_database())`,
  );
  return rows.map(({ pid }) => pid);
}

const noted = () =>
  (JSON.parse(readFileSync(join(settings.dataDir, 'running.json'), 'utf8')) as { holder: number })
    .holder;

test('a database that goes away under a running system is waited for, with one word, and nothing stops', async () => {
  await open();
  const [before] = await holders();
  line.cut();
  await eventually(() => expect(line.refused).toBeGreaterThan(2), { timeout: 10_000 });
  expect([said.length, lifetime.isStopping]).toEqual([1, false]);
  line.mend();
  await eventually(async () => expect([await holders(), said.length]).toEqual([[noted()], 2]));
  expect(noted()).not.toBe(before);
  expect(lifetime.isStopping).toBe(false);
});

test('a session of our own that the server still believes in is not another system', async () => {
  await open();
  const [before] = await holders();
  line.loseOurSide();
  await eventually(async () => {
    const now = await holders();
    expect(now).toHaveLength(1);
    expect(now).not.toEqual([before]);
    expect(now).toEqual([noted()]);
  });
  expect(lifetime.isStopping).toBe(false);
});

test('a start while the database lets nobody in yet goes on when it does', async () => {
  line.cut();
  const opened = open();
  await eventually(() => expect(line.refused).toBeGreaterThan(0));
  line.mend();
  expect((await opened).takenBy).toBeUndefined();
});

test('a start finds the system that answers', async () => {
  const { url, close } = await answering();
  await new RunningLock(settings.with({ port: Number(new URL(url).port) })).take();
  expect((await open()).takenBy).toBe(url);
  close();
});

test('a start waits for one that is stopping, and then goes on', async () => {
  const stopping = new RunningLock(settings);
  await stopping.take();
  const opened = open();
  await eventually(() => expect(said).toHaveLength(1));
  await stopping.release();
  expect((await opened).takenBy).toBeUndefined();
  expect(await holders()).toEqual([noted()]);
});

test('a start that finds the folder kept by something that does not answer says so @long', async () => {
  await new RunningLock(settings).take();
  await expect(open()).rejects.toThrow(
    `Another process keeps this data folder and does not answer at ${settings.localUrl}`,
  );
}, 30_000);

test('another system that answers elsewhere ends ours, and keeps its note', async () => {
  await open();
  line.cut();
  const { url, close } = await answering();
  const other = new RunningLock(
    settings.with({ databaseUrl: database.url, port: Number(new URL(url).port) }),
  );
  await eventually(async () => expect(await other.take()).toBeUndefined());
  line.mend();
  await expect(lifetime.over).rejects.toThrow(
    `Another system has taken over this data folder: ${url}`,
  );
  await lifetime.wind();
  expect(await holders()).toEqual([noted()]);
  await other.release();
  close();
});

async function answering(): Promise<{ url: string; close: () => void }> {
  const web: Server = createServer((_, response) => response.end('ok')).listen(0, '127.0.0.1');
  await once(web, 'listening');
  return {
    url: `http://127.0.0.1:${(web.address() as AddressInfo).port}`,
    close: () => web.close(),
  };
}
