import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { EmbeddedPostgres } from '../embedded/index.js';
import { askOnce } from './ask-once.js';
import { takeBaseBackup } from './base-backup.js';
import { restoreFiles } from './restore-files.js';

/* `npm run start:split` keeps its data with Debian's PostgreSQL; commands and restores have npm's at hand. */

jest.setTimeout(60_000);
const debian = '/usr/lib/postgresql';
const isThere = (major: string) => existsSync(join(debian, major, 'bin/initdb'));
const major = ['15', '16', '17'].find(isThere);
const testWithDebian = major ? test : test.skip;
const secrets = { signingKey: Buffer.alloc(32, 1), checks: {} };
let root: string;
let postgres: EmbeddedPostgres;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'major '));
  chmodSync(root, 0o755);
});
afterEach(async () => {
  await postgres.discard();
  rmSync(root, { recursive: true, force: true });
});

const options = () => {
  const log = () => undefined;
  return { dataDir: root, password: 'throw-away', log, durable: false, archive: true };
};

async function version(): Promise<string> {
  const sql = `select split_part(current_setting('server_version'), '.', 1) as major from kept`;
  return (await askOnce<{ major: string }>(postgres.url, sql)).rows[0]!.major;
}

testWithDebian(
  'data and backups of the system’s PostgreSQL are opened with its programs, running or not, and restored with them @long',
  async () => {
    const programs = join(debian, major!, 'bin');
    postgres = await EmbeddedPostgres.start({ ...options(), programs });
    await askOnce(postgres.url, 'create table kept as select 1');
    const adopted = await EmbeddedPostgres.start(options());
    expect(adopted.port).toBe(postgres.port);
    await postgres.stop();
    postgres = await EmbeddedPostgres.start(options());
    expect(await version()).toBe(major);

    const backups = join(root, 'backups');
    const about = { postgres, secrets, archiveDir: backups, software: '0.0.0' };
    const backup = await takeBaseBackup(backups, about);
    await postgres.stop();
    rmSync(realpathSync(join(root, 'postgres')), { recursive: true });
    const to = { ...options(), archiveDirs: [backups] as const, force: false };
    await restoreFiles(backup, to, async () => undefined);
    postgres = await EmbeddedPostgres.start(options());
    expect(await version()).toBe(major);
  },
);
