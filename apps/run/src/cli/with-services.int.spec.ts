import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase, testSettings, type FreshDatabase } from '@blueheart/testing';
import { jest } from '@jest/globals';
import { loadSecrets, readSettings, secretFilesOf } from '@blueheart/config';
import pg from 'pg';
import { migrateAll } from '../serve.js';
import { backup } from './backup.js';
import { listHeld } from './held.js';
import { migrateOnce } from './migrate.js';
import { testWithoutPrograms, testWithPrograms } from './programs.fixture.js';
import { verify } from './verify.js';

jest.setTimeout(30_000);
const given = { ...process.env };
let database: FreshDatabase;
let dir: string;
let admin: pg.Client;

beforeEach(async () => {
  database = await freshDatabase();
  dir = mkdtempSync(join(tmpdir(), 'command '));
  Object.assign(process.env, { DATA_DIR: dir, DATABASE_URL: database.url });
  await migrateAll(testSettings(database.url), loadSecrets(readSettings(process.env)));
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
});
afterEach(async () => {
  process.env = { ...given };
  await admin.end();
  await database.drop();
  rmSync(dir, { recursive: true, force: true });
});

const looks = async () => {
  const said: string[] = [];
  await listHeld([], (line) => said.push(line));
  return said;
};

/** As an earlier version left it. */
async function forgetMigration(): Promise<void> {
  await admin.query(`drop table sealing.erasures; drop function sealing.remember_erasure cascade`);
  await admin.query(`delete from sealing.migrations where name like 'Erasures%'`);
}

async function erasures(): Promise<string | null> {
  const { rows } = await admin.query<{ there: string | null }>(
    `select to_regclass('sealing.erasures') as there`,
  );
  return rows[0]!.there;
}

test('a command that only looks does not change the database under a system of an earlier version', async () => {
  await forgetMigration();
  const system = new pg.Client({
    connectionString: database.url,
    application_name: 'running elsewhere',
  });
  await system.connect();
  await expect(looks()).rejects.toThrow(
    /earlier version runs on this database.*\(1 migrations\).*Nothing was changed/s,
  );
  expect(await erasures()).toBeNull();
  await system.end();
});

testWithPrograms('where nothing runs it backs up what it changes', async () => {
  await forgetMigration();
  expect(await looks()).toEqual([
    expect.stringMatching(/\(1 migrations\)\. Backed up first: /),
    '0 held.',
  ]);
  expect(await erasures()).not.toBeNull();
});

testWithoutPrograms('where it cannot back up it changes nothing', async () => {
  await forgetMigration();
  await expect(looks()).rejects.toThrow(/Nothing was changed\. Without a backup/);
  expect(await erasures()).toBeNull();
});

test('beside a system of its own version it looks', async () => {
  const system = new pg.Client({
    connectionString: database.url,
    application_name: 'running elsewhere',
  });
  await system.connect();
  expect(await looks()).toEqual(['0 held.']);
  await system.end();
});

/** From here on as in a container of pledges: its own secrets, and nobody's way in. */
function becomePledges(): () => void {
  const owner = { ...process.env };
  const folder = join(dir, 'of-pledges');
  mkdirSync(folder);
  for (const file of secretFilesOf('pledges'))
    symlinkSync(join(dir, 'secrets', file), join(folder, file));
  const { host, pathname } = new URL(database.url);
  const own = { SERVICES: 'pledges', SECRETS_DIR: folder, MIGRATIONS: 'elsewhere' };
  Object.assign(process.env, own, { DATABASE_URL: `postgres://${host}${pathname}` });
  return () => (process.env = owner);
}

test('where another process migrates a command asks as its own service, and what is the owner’s is refused', async () => {
  becomePledges();
  expect(await looks()).toEqual(['0 held.']);
  await expect(verify([], () => undefined)).rejects.toThrow(/password of identity is not among/);
  for (const command of [migrateOnce, () => backup([dir], () => undefined)])
    await expect(command([], () => undefined)).rejects.toThrow(/for the owner of the database/);
});

test('… and it waits for `cli migrate`, which goes beside a system of an earlier version', async () => {
  await forgetMigration();
  await admin.query(`alter role "${new URL(database.url).pathname.slice(1)}_pledges" nologin`);
  const system = new pg.Client({
    connectionString: database.url,
    application_name: 'running elsewhere',
  });
  await system.connect();
  const becomeOwner = becomePledges();
  await expect(looks()).rejects.toThrow(/does not let this service in.*cli -- migrate/s);
  await admin.query(`alter role "${new URL(database.url).pathname.slice(1)}_pledges" login`);
  await expect(looks()).rejects.toThrow(/earlier version \(1 migrations\).*cli -- migrate/s);
  expect(await erasures()).toBeNull();
  becomeOwner();
  const said: string[] = [];
  expect(await migrateOnce(['--no-backup'], (line) => said.push(line))).toBe(0);
  expect(said).toEqual([
    'This version changes the database (1 migrations). Not backed up first.',
    'The database is up to date.',
  ]);
  await system.end();
  rmSync(join(dir, 'of-pledges'), { recursive: true });
  becomePledges();
  expect(await looks()).toEqual(['0 held.']);
});
