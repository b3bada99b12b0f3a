import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '@blueheart/config';
import { EmbeddedPostgres, findBackups, WalArchive } from '@blueheart/database';
import { createLogger } from '@blueheart/http';
import { eventually, testSecrets } from '@blueheart/testing';
import { jest } from '@jest/globals';
import pg from 'pg';
import { Lifetime } from '../lifetime.js';
import { openDatabase, type OpenDatabase } from '../open-database.js';
import { loadServices, prepareDatabase } from '../system.js';
import { BackupKeeper } from './backup-keeper.js';
import { backUpBeforeUpgrade, takeBackup } from './take-backup.js';

jest.setTimeout(60_000);
let root: string;
let lifetime: Lifetime;
let database: OpenDatabase;
let said: string[];

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'upgrade-'));
  chmodSync(root, 0o755);
  lifetime = new Lifetime();
  said = [];
  await openAgain();
});

afterEach(async () => {
  await lifetime.wind();
  rmSync(realpathSync(join(root, 'postgres')), { recursive: true });
  rmSync(root, { recursive: true });
});

async function openAgain(): Promise<void> {
  const settings = readSettings({ DATA_DIR: root, BACKUP_DIR: join(root, 'other disk') });
  database = await openDatabase(settings, testSecrets(), lifetime, (line) => said.push(line));
}

async function upgrade(): Promise<void> {
  const before = backUpBeforeUpgrade(database, testSecrets(), (line) => said.push(line));
  await prepareDatabase(database.settings, testSecrets(), await loadServices(), before);
}

async function sql(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.settings.databaseUrl });
  await client.connect();
  await client.query(text);
  await client.end();
}

/** As an earlier version left it when it was killed: the server goes on, and archives nothing. */
async function leaveOldServer(): Promise<void> {
  await lifetime.wind();
  const { dataDir } = database.settings;
  const { postgresPassword: password } = testSecrets();
  await EmbeddedPostgres.start({ dataDir, password, log: () => undefined, archive: false });
  lifetime = new Lifetime();
}

const backups = () => findBackups(database.settings.backups);

test('an upgrade backs up first, once; neither the first start nor one without an upgrade does', async () => {
  await upgrade();
  await upgrade();
  expect(await backups()).toEqual([]);
  // As an earlier version left it.
  await sql(`drop table sealing.erasures; drop function sealing.remember_erasure cascade`);
  await sql(`delete from sealing.migrations where name like 'Erasures%'`);
  await upgrade();
  const [made] = await backups();
  expect(said).toEqual([
    `This version changes the database (1 migrations). Backed up first: ${made!.folder}`,
  ]);
  await upgrade();
  expect(await backups()).toHaveLength(1);
});

test('while the system runs it is backed up once, and what is committed reaches the archive when it stops @long', async () => {
  await upgrade();
  const { settings, postgres } = database;
  const logger = createLogger(settings);
  const keepers = [0, 1].map(() => new BackupKeeper(settings, testSecrets(), postgres!, logger));
  keepers[0]!.start();
  const [first] = await eventually(
    async () => {
      const all = await backups();
      expect(all).toHaveLength(1);
      return all;
    },
    { timeout: 20_000 },
  );
  await keepers[0]!.stop();
  // As after a restart on the same day.
  keepers[1]!.start();
  await keepers[1]!.stop();
  expect(await backups()).toHaveLength(1);
  const archive = new WalArchive(settings.backups, first!.manifest.system!);
  const before = (await archive.names()).length;
  await sql('create table last_moment ()');
  await lifetime.wind();
  expect((await archive.names()).length).toBeGreaterThan(before);
});

test('however long it takes to archive, PostgreSQL is stopped in time @long', async () => {
  await lifetime.wind();
  lifetime = new Lifetime(5_000);
  await openAgain();
  const { postgres } = database;
  // A segment that is never read to its end: as a thousand of them.
  const endless = join(postgres!.spool!, '0000000100000000000000AA');
  expect(spawnSync('/usr/bin/mkfifo', [endless]).status).toBe(0);
  const problems = await lifetime.wind();
  const writer = await open(endless, 'w');
  await writer.close();
  expect(problems).toEqual([expect.stringMatching(/^PostgreSQL did not stop within/)]);
  expect(existsSync(join(postgres!.dataFolder, 'postmaster.pid'))).toBe(false);
});

test('the server that an earlier version left behind is started anew, so that it archives @long', async () => {
  await leaveOldServer();
  await openAgain();
  const { settings, postgres } = database;
  await takeBackup(settings.backups, settings, testSecrets(), postgres);
  expect(await backups()).toHaveLength(1);
});
