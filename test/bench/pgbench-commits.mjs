import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { debianPrograms } from '../support/debian-postgres.mjs';

const exec = promisify(execFile);

/** The milliseconds of each commit of one row, by one client at an even pace. */
export async function pgbenchCommits(url, { perSecond, seconds }) {
  const dir = await mkdtemp(join(tmpdir(), 'blue-heart-pgbench-'));
  try {
    await writeFile(
      join(dir, 'one.sql'),
      'insert into pledges.effects values (gen_random_uuid());',
    );
    const args = [
      '-n',
      '-M',
      'prepared',
      '-c',
      '1',
      '-R',
      String(perSecond),
      '-T',
      String(seconds),
      '-l',
      '-f',
      'one.sql',
      url,
    ];
    await exec(join(debianPrograms('15'), 'pgbench'), args, { cwd: dir });
    const [log] = (await readdir(dir)).filter((file) => file.startsWith('pgbench_log'));
    // client, transaction, microseconds late and running, …, microseconds behind the schedule
    return (await readFile(join(dir, log), 'utf8'))
      .trim()
      .split('\n')
      .map((line) => line.split(' '))
      .map((fields) => (Number(fields[2]) - Number(fields[6])) / 1_000);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
