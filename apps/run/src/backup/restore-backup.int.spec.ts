import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRollout, Secrets, type Settings } from '@blueheart/config';
import { findBackups } from '@blueheart/database';
import { createLogger } from '@blueheart/http';
import { aSupporter, eventually, freshDatabase, SmtpSink } from '@blueheart/testing';
import { testSecrets, testSettings, type FreshDatabase, type Supporter } from '@blueheart/testing';
import { jest } from '@jest/globals';
import pg from 'pg';
import { serve, type ServingSystem } from '../serve.js';
import { restoreBackup, type Wish } from './restore-backup.js';
import { takeBackup } from './take-backup.js';

/* With a database of the operator's own: dumped and read back, by the programs of the server's own version. */

const slug = 'blue-heart-lebanon';
const rollout = readRollout(join(import.meta.dirname, '../../../../rollouts', slug));
jest.setTimeout(60_000);
/** Debian's PostgreSQL brings pg_dump with it; the embedded one has none, and is newer than Debian's. */
const hasPrograms = /^\d+$/.test(process.env['TEST_POSTGRES'] ?? '');
const testWithPrograms = hasPrograms ? test : test.skip;
const testWithoutPrograms = hasPrograms ? test.skip : test;
let database: FreshDatabase;
let mail: SmtpSink;
let settings: Settings;
let system: ServingSystem | undefined;
let dir: string;
let said: string[];

beforeEach(async () => {
  [database, mail] = await Promise.all([freshDatabase(), SmtpSink.start()]);
  dir = mkdtempSync(join(tmpdir(), 'dump '));
  said = [];
  const dataDir = join(dir, 'data');
  settings = testSettings(database.url, { dataDir, smtpUrl: mail.url, baseUrlIsExplicit: false });
  await start();
});

afterEach(async () => {
  await system?.close();
  await mail.stop();
  await database.drop();
  rmSync(dir, { recursive: true, force: true });
});

async function start(): Promise<void> {
  system = await serve(settings, testSecrets(), createLogger(settings), rollout);
}

async function stop(): Promise<void> {
  await system?.close();
  system = undefined;
}

const backUp = () => takeBackup(join(dir, 'backups'), settings, testSecrets(), undefined);

const restore = (wish: Partial<Wish> = {}, secrets = testSecrets(), given = settings) =>
  restoreBackup({ dir: join(dir, 'backups'), force: false, ...wish }, given, secrets, (line) =>
    said.push(line),
  );

async function sql<Row extends object>(text: string, url = database.url): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Database and roles are gone; an empty database of the same name is there. */
async function loseDatabase(): Promise<void> {
  await stop();
  await database.drop();
  const name = new URL(database.url).pathname.slice(1);
  await sql(`create database ${name}`, process.env['TEST_POSTGRES_URL']);
}

/** Signs and confirms; gives the token of "this was not me". */
async function pledge(who: Supporter): Promise<string> {
  await fetch(`${system!.url}/api/v1/campaigns/${slug}/pledges`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(who),
  });
  const letter = await eventually(() => {
    expect(mail.mailsTo(who.email!)).toHaveLength(1);
    return mail.mailsTo(who.email!)[0]!;
  });
  await post('confirm', tokenIn(letter.text, 'confirm'), { name: who.name });
  return tokenIn(letter.text, 'not-me');
}

async function post(page: string, t: string, more: Record<string, string> = {}): Promise<void> {
  const answer = await fetch(`${system!.url}/en/${slug}/${page}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ t, ...more }).toString(),
  });
  expect([page, answer.status]).toEqual([page, 200]);
}

const tokenIn = (text: string, page: string) =>
  decodeURIComponent(new RegExp(`/${page}\\?t=([^\\s&]+)`).exec(text)![1]!);

const states = () =>
  sql<{ state: string; counts: boolean; known: boolean; openable: boolean }>(
    `select p.state, p.counts, p.person is not null as known, k.id is not null as openable
     from pledges.pledges p left join sealing.data_keys k on k.id = p.person_key order by p.state`,
  );

testWithPrograms(
  'a dump is restored with its roles, and who was erased since then stays erased and uncounted',
  async () => {
    const ada = aSupporter({ locale: 'en' });
    const leaving = aSupporter({ locale: 'en' });
    await pledge(ada);
    const notMe = await pledge(leaving);
    await backUp();
    await post('not-me', notMe);
    const list = readFileSync(join(settings.backups, 'erasures'), 'utf8');
    // The last letter has a key of its own, which goes once that has left: sooner or later than this.
    expect(list).toMatch(/^[0-9a-f-]{36} disowned$/m);
    const before = await states();
    expect(before.map(({ state }) => state)).toEqual(['confirmed', 'disowned']);
    await loseDatabase();

    await restore();
    expect(said.join('\n')).toMatch(/^[12] erasures are known; 1 pledges were erased again\.$/m);
    expect(said).toContain('Everything adds up.');
    expect(await states()).toEqual(before);
    await start();
    const [count] = await eventually(async () => {
      const rows = await sql<{ standing: number }>(
        `select coalesce(sum(delta), 0)::int as standing from pledges.tally_entries where counted_in is not null`,
      );
      expect(rows[0]!.standing).toBe(1);
      return rows;
    });
    expect(count).toEqual({ standing: 1 });
    await pledge(aSupporter({ locale: 'en' }));
  },
);

test('what is erased is not told as done before the list outside of the database has it', async () => {
  const notMe = await pledge(aSupporter({ locale: 'en' }));
  // Nobody can write there, root included.
  rmSync(settings.backups, { recursive: true, force: true });
  writeFileSync(settings.backups, '');
  const answer = await fetch(`${system!.url}/en/${slug}/not-me`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ t: notMe }).toString(),
  });
  expect(answer.status).toBe(500);
  rmSync(settings.backups);
  // It was committed, so the database knows of it; the next start brings it to the list.
  await stop();
  await start();
  await eventually(() =>
    expect(readFileSync(join(settings.backups, 'erasures'), 'utf8')).toContain(' disowned\n'),
  );
});

testWithPrograms(
  'a restore is refused beside a running system, over data, into another name, and by other secrets',
  async () => {
    await backUp();
    const client = new pg.Client({
      connectionString: database.url,
      application_name: 'running abc',
    });
    await client.connect();
    await expect(restore()).rejects.toThrow(/A system runs on the database/);
    await client.end();
    await expect(restore()).rejects.toThrow(/is not empty, and nothing was changed.*rename to/);

    const elsewhere = await freshDatabase();
    const other = settings.with({ databaseUrl: elsewhere.url });
    await expect(restore({}, testSecrets(), other)).rejects.toThrow(/of the same name/);
    await elsewhere.drop();

    const { roles, keyring, postgresPassword } = testSecrets();
    const pepper = Buffer.alloc(32, 9);
    const wrong = new Secrets({ roles, keyring, postgresPassword, pepper });
    await expect(restore({}, wrong)).rejects.toThrow(/other secrets.*pepper differs/);
    await expect(
      restore({}, testSecrets(), settings.with({ databaseUrl: undefined })),
    ).rejects.toThrow(/are dumps: set DATABASE_URL/);
    await expect(restore({ until: new Date('2020-01-01') })).rejects.toThrow(/No backup .* so old/);
    await expect(restore({ dir: join(dir, 'nothing') })).rejects.toThrow(/no whole backup/);
  },
);

testWithPrograms('nothing secret and nobody’s name is in a backup', async () => {
  await pledge(
    aSupporter({
      name: 'Zephyrine Kanarovna',
      email: 'kanarovna@leaving.example.org',
      locale: 'en',
    }),
  );
  const { folder } = await backUp();
  const [found] = await findBackups(folder);
  const text = found!.manifest.files
    .map(({ path }) => readFileSync(join(folder, path), 'latin1'))
    .join();
  const { pepper, roles, keyring } = testSecrets();
  const secrets = [pepper, roles, keyring.keys[0]!.key].flatMap((key) => [
    key.toString('base64url'),
    key.toString('hex'),
    key.toString('latin1'),
  ]);
  const all = text + readFileSync(join(folder, 'manifest.json'), 'utf8');
  for (const secret of [...secrets, 'Kanarovna', 'leaving.example'])
    expect(all).not.toContain(secret);
});

testWithoutPrograms(
  'where pg_dump is missing or too old, it says which package to install',
  async () => {
    await expect(backUp()).rejects.toThrow(
      /^pg_dump (is not on this machine|here is of PostgreSQL 15, and the server is of 18)\. Install the package postgresql-client-18/,
    );
  },
);
