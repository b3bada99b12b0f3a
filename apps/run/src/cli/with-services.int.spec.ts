import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase, testSettings, type FreshDatabase } from '@blueheart/testing';
import { jest } from '@jest/globals';
import { loadSecrets, readSettings } from '@blueheart/config';
import pg from 'pg';
import { migrateAll } from '../serve.js';
import { listHeld } from './held.js';

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
  process.env = given;
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
  expect(await looks()).toEqual(['0 held.']);
  expect(await erasures()).not.toBeNull();
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
