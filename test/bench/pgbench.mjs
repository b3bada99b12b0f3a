import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { debianPrograms } from '../support/debian-postgres.mjs';

const exec = promisify(execFile);

/**
 * One statement over and over, prepared once. Gives what pgbench said, and the lines of its log where `-l` asks for
 * one: client, transaction, microseconds late and running, …, microseconds behind the schedule.
 */
export async function pgbench(url, statement, options) {
  const dir = await mkdtemp(join(tmpdir(), 'blue-heart-pgbench-'));
  try {
    await writeFile(join(dir, 'one.sql'), statement);
    const args = ['-n', '-M', 'prepared', ...options.map(String), '-f', 'one.sql', url];
    const { stdout } = await exec(join(debianPrograms('15'), 'pgbench'), args, { cwd: dir });
    const log = (await readdir(dir)).find((file) => file.startsWith('pgbench_log'));
    const lines = log ? (await readFile(join(dir, log), 'utf8')).trim().split('\n') : [];
    return { stdout, lines };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** The milliseconds of each commit of one row, by one client at an even pace. */
export async function pgbenchCommits(url, { perSecond, seconds }) {
  const insert = 'insert into pledges.effects values (gen_random_uuid());';
  const { lines } = await pgbench(url, insert, ['-c', 1, '-R', perSecond, '-T', seconds, '-l']);
  return lines
    .map((line) => line.split(' '))
    .map((fields) => (Number(fields[2]) - Number(fields[6])) / 1_000);
}
