import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSecrets, readSettings } from '@blueheart/config';
import { findBackups } from '@blueheart/database';
import { freshDatabase, testSettings, type FreshDatabase } from '@blueheart/testing';
import { jest } from '@jest/globals';
import pg from 'pg';
import { migrateAll } from '../serve.js';
import { migrateOnce } from './migrate.js';
import { testWithoutPrograms, testWithPrograms } from './programs.fixture.js';

jest.setTimeout(30_000);
const given = { ...process.env };
let database: FreshDatabase;
let dir: string;

beforeEach(async () => {
  database = await freshDatabase();
  dir = mkdtempSync(join(tmpdir(), 'migrate '));
  Object.assign(process.env, { DATA_DIR: dir, DATABASE_URL: database.url });
});
afterEach(async () => {
  process.env = { ...given };
  await database.drop();
  rmSync(dir, { recursive: true, force: true });
});

async function sql<Row>(text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(text)).rows as Row[];
  } finally {
    await client.end();
  }
}

/** As an earlier version left it. */
async function earlier(): Promise<void> {
  await migrateAll(testSettings(database.url), loadSecrets(readSettings(process.env)));
  await sql('drop table sealing.erasures; drop function sealing.remember_erasure cascade');
  await sql(`delete from sealing.migrations where name like 'Erasures%'`);
}

const migrates = async (...words: string[]) => {
  const said: string[] = [];
  expect(await migrateOnce(words, (line) => said.push(line))).toBe(0);
  return said;
};
const backups = () => findBackups(join(dir, 'backup'));
const upToDate = 'The database is up to date.';

testWithPrograms(
  'what is there is dumped before it is changed, into BACKUP_DIR, once',
  async () => {
    await earlier();
    const said = await migrates();
    const [made, ...others] = await backups();
    expect(others).toEqual([]);
    expect(said).toEqual([
      `This version changes the database (1 migrations). Backed up first: ${made!.folder}`,
      upToDate,
    ]);
    expect(made!.manifest.kind).toBe('dump');
    expect(await migrates()).toEqual([upToDate]);
    expect(await backups()).toHaveLength(1);
  },
);

test('at a first installation there is nothing to dump', async () => {
  expect(await migrates()).toEqual([upToDate]);
  expect(await backups()).toEqual([]);
});

testWithoutPrograms(
  'where it cannot be dumped nothing is changed, and it says how to go on',
  async () => {
    await earlier();
    await expect(migrateOnce([], () => undefined)).rejects.toThrow(
      /postgresql-client-18.*Nothing was changed.*migrate --no-backup/s,
    );
    expect(await sql(`select to_regclass('sealing.erasures') as there`)).toEqual([{ there: null }]);
  },
);

test('it knows one switch', async () => {
  const said: string[] = [];
  expect(await migrateOnce(['--now'], (line) => said.push(line))).toBe(2);
  expect(said).toEqual(['npm run cli -- migrate [--no-backup]']);
});

test('without a backup it goes on when it is told so, and says it', async () => {
  await earlier();
  expect(await migrates('--no-backup')).toEqual([
    'This version changes the database (1 migrations). Not backed up first.',
    upToDate,
  ]);
  expect(await backups()).toEqual([]);
});
