import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { eventually, isFullMatrix } from '@blueheart/testing';
import pg from 'pg';
import { EmbeddedPostgres } from '../embedded/index.js';
import { findBackups, type Backup } from './backup-folder.js';
import { takeBaseBackup } from './base-backup.js';
import { checkBackup, readManifest, writeManifest } from './manifest.js';
import { restoreFiles } from './restore-files.js';
import { pruneBackups } from './retention.js';
import { WalArchive } from './wal-archive.js';

jest.setTimeout(60_000);

type Told = (title: string, story: () => Promise<void>) => void;
/** Told when there is time for it. */
const long: Told = isFullMatrix ? test : () => undefined;

const secrets = { signingKey: Buffer.alloc(32, 1), checks: { pepper: 'a', 'key k1': 'b' } };
let root: string;
let dataDir: string;
/** Closed to PostgreSQL's user, and with a space. */
let backups: string;
let postgres: EmbeddedPostgres;
let said: string[];

async function begin(): Promise<void> {
  root = mkdtempSync(join(tmpdir(), 'backup '));
  chmodSync(root, 0o755);
  dataDir = join(root, 'data');
  backups = join(root, 'other disk');
  said = [];
  postgres = await EmbeddedPostgres.start(options());
  await sql('create table guests as select 0 as n');
}

async function end(): Promise<void> {
  await postgres.discard();
  rmSync(root, { recursive: true, force: true });
}

function options() {
  const log = (line: string) => said.push(line);
  return { dataDir, password: 'throw-away', log, durable: false, archive: true };
}

const backUp = () =>
  takeBaseBackup(backups, { postgres, secrets, archiveDir: backups, software: '0.0.0' });

const restore = (backup: Backup, more: { until?: Date; force?: boolean } = {}) =>
  restoreFiles(
    backup,
    { ...options(), archiveDirs: [backups], force: false, ...more },
    async () => undefined,
  );

async function sql<Row extends object>(text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: postgres.url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

const guests = async () =>
  (await sql<{ n: number }>('select n from guests order by n')).map(({ n }) => n);

/** Gives a moment that is later than this commit and earlier than the next. */
async function arrives(n: number): Promise<Date> {
  await sql(`insert into guests values (${n})`);
  const [row] = await sql<{ at: Date }>('select clock_timestamp() as at from pg_sleep(0.005)');
  return row!.at;
}

/** Everything that was committed is in the archive, as it is within half a minute anyway. */
async function archiveAll(): Promise<void> {
  await sql('select pg_switch_wal()');
  await postgres.stop();
  const { manifest } = (await findBackups(backups))[0]!;
  await new WalArchive(backups, manifest.system!).take(postgres.spool!);
}

async function loseData(): Promise<void> {
  await archiveAll();
  rmSync(realpathSync(join(dataDir, 'postgres')), { recursive: true });
}

async function startAgain(): Promise<void> {
  postgres = await EmbeddedPostgres.start(options());
}

describe('a restore', () => {
  beforeEach(begin);
  afterEach(end);

  test('what was lost is restored, with all that was archived after the backup', async () => {
    await arrives(1);
    const backup = await backUp();
    await arrives(2);
    await loseData();
    const { lastCommit } = await restore(backup);
    expect(lastCommit).toBeInstanceOf(Date);
    await startAgain();
    expect(await guests()).toEqual([0, 1, 2]);
  });

  test('a point in time between two commits is restored; the data that were there are moved aside', async () => {
    const backup = await backUp();
    const between = await arrives(1);
    await arrives(2);
    await archiveAll();
    await expect(restore(backup)).rejects.toThrow(/holds data already.*--force/);
    const { aside } = await restore(backup, { until: between, force: true });
    await startAgain();
    expect(await guests()).toEqual([0, 1]);
    expect(existsSync(join(aside!, 'PG_VERSION'))).toBe(true);
  });

  test('a moment after all that is archived is all that is archived @long', async () => {
    const backup = await backUp();
    await arrives(1);
    await loseData();
    await restore(backup, { until: new Date('2099-01-01') });
    await startAgain();
    expect(await guests()).toEqual([0, 1]);
  });

  long('after a restore the history goes on, and that can be restored too', async () => {
    const first = await backUp();
    const earlier = await arrives(1);
    await arrives(2);
    await loseData();
    await restore(first, { until: earlier });
    await startAgain();
    await arrives(3);
    const second = await backUp();
    expect(second.manifest.timeline).toBe(2);
    await arrives(4);
    await loseData();
    await restore(first);
    await startAgain();
    expect(await guests()).toEqual([0, 1, 3, 4]);
  });

  long('a moment of a history that was given up is restored as it was then', async () => {
    const first = await backUp();
    const early = await arrives(1);
    const second = await backUp();
    const late = await arrives(2);
    await arrives(3);
    await archiveAll();
    await restore(first, { until: early, force: true });
    await startAgain();
    await arrives(4);
    const third = await backUp();
    await pruneBackups(backups, third.manifest.system!, 2);
    await loseData();
    await restore(second, { until: late });
    await startAgain();
    expect(await guests()).toEqual([0, 1, 2]);
    await loseData();
    await restore(third);
    await startAgain();
    expect(await guests()).toEqual([0, 1, 4]);
  });

  test('a backup stands alone where there is no archive @long', async () => {
    await arrives(1);
    const backup = await backUp();
    await loseData();
    for (const name of readdirSync(backups).filter((one) => one.startsWith('wal-')))
      rmSync(join(backups, name), { recursive: true });
    await restore(backup);
    await startAgain();
    expect(await guests()).toEqual([0, 1]);
  });

  long('what PostgreSQL writes meanwhile does not harm the copy', async () => {
    await sql('create table busy (n int primary key, t text)');
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    let isOver = false;
    let rows = 0;
    const writer = (async () => {
      for (; !isOver; rows += 100)
        await client.query(
          `insert into busy select g, repeat('x', 200) from generate_series(${rows}, ${rows + 99}) g`,
        );
    })();
    const backup = await backUp();
    isOver = true;
    await writer;
    await client.end();
    await loseData();
    await restore(backup);
    await startAgain();
    const [found] = await sql('select count(*)::int as n, max(n) + 1 as top from busy');
    expect(found).toEqual({ n: rows, top: rows });
  });

  test('WAL that another server left behind goes aside with its data, and not into the archive @long', async () => {
    const backup = await backUp();
    await archiveAll();
    await postgres.discard();
    await startAgain();
    await sql('select pg_switch_wal()');
    await eventually(() => expect(readdirSync(postgres.spool!)).not.toEqual([]));
    await postgres.stop();
    const left = readdirSync(postgres.spool!);
    const { aside } = await restore(backup, { force: true });
    expect(readdirSync(aside!.replace('data.before', 'wal-out.before'))).toEqual(left);
    await startAgain();
    await postgres.stop();
    const archive = new WalArchive(backups, backup.manifest.system!);
    // What the restored server writes itself is of its own timeline.
    const before = await archive.names();
    await archive.take(postgres.spool!);
    const after = (await archive.names()).filter((name) => !before.includes(name));
    expect(after.filter((name) => !name.startsWith('00000002'))).toEqual([]);
  });

  test('a restore that fails at its end changes nothing', async () => {
    const backup = await backUp();
    await arrives(1);
    await archiveAll();
    const failing = restoreFiles(
      backup,
      { ...options(), archiveDirs: [backups], force: true },
      () => Promise.reject(new Error('no')),
    );
    await expect(failing).rejects.toThrow('no');
    expect(readdirSync(join(dataDir, 'postgres')).sort()).toEqual([
      'data',
      'postgres.log',
      'wal-out',
    ]);
    await startAgain();
    expect(await guests()).toEqual([0, 1]);
  });

  test('a backup of another major version is refused with what to do @long', async () => {
    const { folder, manifest } = await backUp();
    await postgres.stop();
    const paths = manifest.files.map(({ path }) => path);
    const older = await writeManifest(folder, secrets, { ...manifest, postgres: '9.6' }, paths);
    await expect(restore({ folder, manifest: older }, { force: true })).rejects.toThrow(
      /of PostgreSQL 9, .* brings PostgreSQL 18.*pg_dumpall/,
    );
  });
});

describe('a backup', () => {
  beforeAll(begin);
  afterAll(end);
  afterEach(() => {
    for (const name of readdirSync(backups).filter((one) => !one.startsWith('wal-')))
      rmSync(join(backups, name), { recursive: true });
  });

  test('that is killed leaves nothing that looks whole, and the next one clears it away', async () => {
    const program = `
    const { takeBaseBackup, EmbeddedPostgres } = await import(${JSON.stringify(new URL('../../dist/index.js', import.meta.url).href)});
    const [dataDir, into] = process.argv.slice(1);
    const postgres = await EmbeddedPostgres.start({ dataDir, password: 'throw-away', log() {}, durable: false, archive: true });
    const secrets = { signingKey: Buffer.alloc(32, 1), checks: {} };
    await takeBaseBackup(into, { postgres, secrets, archiveDir: into, software: '0.0.0' });`;
    const args = ['--input-type=module', '-e', program, dataDir, backups];
    const child = spawn(process.execPath, args, { stdio: 'inherit' });
    const closed = once(child, 'close');
    await eventually(() => expect(existsSync(join(draftIn(backups), 'data/base/1'))).toBe(true), {
      timeout: 20_000,
    });
    child.kill('SIGKILL');
    await closed;
    expect(await findBackups(backups)).toEqual([]);
    expect(draftIn(backups)).toContain('.new-');
    await backUp();
    expect(readdirSync(backups).filter((name) => name.startsWith('.new-'))).toEqual([]);
    expect(await findBackups(backups)).toHaveLength(1);
  });

  test('that was changed, cut short or robbed of a file is refused', async () => {
    const { folder, manifest } = await backUp();
    await checkBackup(folder, manifest, secrets);
    const path = join(folder, 'data/PG_VERSION.gz');
    const whole = readFileSync(path);
    for (const bent of [
      Buffer.concat([whole, Buffer.alloc(1)]),
      flipped(whole),
      whole.subarray(1),
    ]) {
      writeFileSync(path, bent);
      await expect(checkBackup(folder, manifest, secrets)).rejects.toThrow(
        /PG_VERSION.gz is not as/,
      );
    }
    rmSync(path);
    await expect(checkBackup(folder, manifest, secrets)).rejects.toThrow(/PG_VERSION.gz is not as/);
    writeFileSync(path, whole);
    await checkBackup(folder, manifest, secrets);

    const description = join(folder, 'manifest.json');
    writeFileSync(
      description,
      readFileSync(description, 'utf8').replace('"software":"0', '"software":"1'),
    );
    const changed = (await readManifest(folder))!;
    await expect(checkBackup(folder, changed, secrets)).rejects.toThrow(/manifest.json is not as/);
    writeFileSync(description, '{');
    await expect(findBackups(backups)).rejects.toThrow(/manifest.json is damaged/);
    expect(await findBackups(backups, { passOverDamaged: true })).toEqual([]);
  });

  test('made with other secrets is refused, and says which', async () => {
    const { folder, manifest } = await backUp();
    const others: Record<string, string>[] = [{ pepper: 'other', 'key k1': 'b' }, { pepper: 'a' }];
    for (const checks of others)
      await expect(checkBackup(folder, manifest, { ...secrets, checks })).rejects.toThrow(
        /other secrets than those in SECRETS_DIR \((pepper|key k1) differs or is missing\)/,
      );
    const more = { ...secrets.checks, 'key k2': 'c' };
    await checkBackup(folder, manifest, { ...secrets, checks: more });
  });

  long('the newest are kept, and the WAL since the oldest of them', async () => {
    const made = [await backUp(), await backUp(), await backUp()];
    await pruneBackups(backups, made[0]!.manifest.system!, 2);
    expect((await findBackups(backups)).map(({ folder }) => folder)).toEqual([
      made[2]!.folder,
      made[1]!.folder,
    ]);
    const names = await new WalArchive(backups, made[0]!.manifest.system!).names();
    expect(names[0]!.slice(0, 24)).toBe(made[1]!.manifest.firstWal);
  });

  test('WAL of another server is never put over what is archived @long', async () => {
    const { manifest } = await backUp();
    const archive = new WalArchive(backups, manifest.system!);
    const [name] = (await archive.names()).filter((one) => one.length === 24);
    writeFileSync(join(postgres.spool!, name!), 'of somebody else');
    await expect(archive.take(postgres.spool!)).rejects.toThrow(/another copy of this database/);
    rmSync(join(postgres.spool!, name!));
  });
});

function draftIn(dir: string): string {
  const names = existsSync(dir) ? readdirSync(dir) : [];
  return join(dir, names.find((name) => name.startsWith('.new-')) ?? 'nothing');
}

function flipped(bytes: Buffer): Buffer {
  const bent = Buffer.from(bytes);
  bent[bent.length - 1]! ^= 1;
  return bent;
}
