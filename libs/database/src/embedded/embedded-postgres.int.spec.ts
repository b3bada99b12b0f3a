import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { jest } from '@jest/globals';
import pg from 'pg';
import { EmbeddedPostgres } from './embedded-postgres.js';

jest.setTimeout(60_000);

const asRoot = process.getuid?.() === 0;
const started: EmbeddedPostgres[] = [];
let root: string;
let dataDir: string;
let said: string[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'embedded-'));
  chmodSync(root, 0o755);
  dataDir = join(root, 'data');
  said = [];
});

afterEach(async () => {
  for (const postgres of started.splice(0)) await postgres.discard();
  rmSync(root, { recursive: true, force: true });
});

async function start(dir = dataDir): Promise<EmbeddedPostgres> {
  const options = {
    dataDir: dir,
    password: 'throw-away',
    log: (line: string) => said.push(line),
    durable: false,
  };
  const postgres = await EmbeddedPostgres.start(options);
  started.push(postgres);
  return postgres;
}

async function query(postgres: EmbeddedPostgres, sql: string): Promise<string> {
  const client = new pg.Client({ connectionString: postgres.url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<string[]>({ text: sql, rowMode: 'array' });
    return rows.map((row) => row.join(' ')).join('\n');
  } finally {
    await client.end();
  }
}

const pidOf = (dir = dataDir) =>
  Number(readFileSync(join(dir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);

/** A start in a process of its own, so that it can be killed. */
function startElsewhere(): { child: ChildProcess; output: Promise<string> } {
  const program = `
    const { EmbeddedPostgres } = await import(${JSON.stringify(new URL('../../dist/embedded/index.js', import.meta.url).href)});
    const options = { dataDir: process.argv[1], password: 'throw-away', log: console.log, durable: false };
    console.log((await EmbeddedPostgres.start(options)).url);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, dataDir]);
  let text = '';
  child.stdout.on('data', (chunk) => (text += chunk));
  child.stderr.on('data', (chunk) => (text += chunk));
  return { child, output: once(child, 'close').then(() => text.trim()) };
}

test('the first start makes a UTF-8 database that listens on this machine alone and asks for a password', async () => {
  const postgres = await start();
  expect(await query(postgres, 'show server_encoding')).toBe('UTF8');
  expect(await query(postgres, "select 'É' ~* 'é', lower('ÀÉ')")).toBe('true àé');
  expect(await query(postgres, 'show listen_addresses')).toBe('127.0.0.1');
  expect(await query(postgres, 'show unix_socket_directories')).toBe('');
  expect(await query(postgres, 'show max_connections')).toBe('200');
  expect(await query(postgres, 'select distinct auth_method from pg_hba_file_rules')).toBe(
    'scram-sha-256',
  );
  const stranger = new pg.Client({ connectionString: postgres.url.replace('throw-away', 'guess') });
  await expect(stranger.connect()).rejects.toMatchObject({ code: '28P01' });
});

test('a second start adopts the running server, and a start after a stop finds its data', async () => {
  const first = await start();
  await query(first, 'create table kept as select 7 as n');
  const second = await start();
  expect(second.url).toBe(first.url);
  await second.stop();
  await second.stop();
  expect(await query(await start(), 'select n from kept')).toBe('7');
});

test('kill -9 of PostgreSQL loses nothing that was committed', async () => {
  await query(await start(), 'create table kept as select generate_series(1, 1000) as n');
  process.kill(pidOf(), 'SIGKILL');
  expect(await query(await start(), 'select count(*) from kept')).toBe('1000');
});

test('a server that died is brought back on the same port', async () => {
  const postgres = await start();
  process.kill(pidOf(), 'SIGKILL');
  await postgres.revive();
  expect(await query(postgres, 'select 1')).toBe('1');
});

test('a pid file whose number now belongs to another program is seen through', async () => {
  const postgres = await start();
  const file = join(dataDir, 'postgres/data/postmaster.pid');
  const lines = readFileSync(file, 'utf8').split('\n');
  await postgres.stop();
  writeFileSync(file, [process.pid, ...lines.slice(1)].join('\n'));
  expect(await query(await start(), 'select 1')).toBe('1');
});

test('a start that is killed while it makes the database leaves nothing half-made', async () => {
  const { child, output } = startElsewhere();
  const home = join(dataDir, 'postgres');
  const isAtWork = () =>
    existsSync(home) && readdirSync(home).some((name) => existsSync(join(home, name, 'data/base')));
  while (!isAtWork()) await pause(5);
  child.kill('SIGKILL');
  await output;
  expect(existsSync(join(home, 'data'))).toBe(false);
  expect(await query(await start(), 'select 1')).toBe('1');
  expect(readdirSync(home).sort()).toEqual(['data', 'postgres.log']);
});

test('two starts at once share one server', async () => {
  const outputs = await Promise.all([
    startElsewhere().output,
    startElsewhere().output,
    startElsewhere().output,
  ]);
  const postgres = await start();
  expect(outputs).toEqual([postgres.url, postgres.url, postgres.url]);
});

test('a start that adopts a server about to stop can bring it back', async () => {
  const first = await start();
  const [, second] = await Promise.all([first.stop(), start()]);
  await second.revive();
  expect(await query(second, 'select 1')).toBe('1');
});

test('data of another major version is refused with what to do', async () => {
  await (await start()).stop();
  writeFileSync(join(dataDir, 'postgres/data/PG_VERSION'), '9\n');
  await expect(start()).rejects.toThrow(/PostgreSQL 9, and .* brings PostgreSQL 18.*pg_dumpall/);
});

test('secrets that do not belong to the data are told apart from a broken server', async () => {
  await start();
  const options = { dataDir, password: 'another', log: () => undefined, durable: false };
  await expect(EmbeddedPostgres.start(options)).rejects.toThrow(
    /secrets do not belong to the data/,
  );
});

test('a path with spaces, quotes and dollar signs is a path', async () => {
  expect(await query(await start(join(root, `a "b" $HOME 'c'`)), 'select 1')).toBe('1');
});

(asRoot ? test : test.skip)(
  'as root, a closed folder above the data is left closed and the data kept elsewhere',
  async () => {
    const closed = join(root, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    dataDir = join(closed, 'data');
    const postgres = await start();
    await query(postgres, 'create table kept as select 7 as n');
    expect(said).toEqual([
      expect.stringMatching(/may not enter .* kept in \/var\/lib\/blueheart\/[0-9a-f]+/),
    ]);
    expect(statSync(closed).mode & 0o777).toBe(0o700);
    expect(lstatSync(join(dataDir, 'postgres')).isSymbolicLink()).toBe(true);
    expect(realpathSync(join(dataDir, 'postgres'))).toMatch(/^\/var\/lib\/blueheart\//);
    await postgres.stop();
    expect(await query(await start(), 'select n from kept')).toBe('7');
    expect(said).toHaveLength(1);
  },
);
