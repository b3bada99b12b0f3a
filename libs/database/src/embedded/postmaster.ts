import { readFile, readlink, realpath, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './run.js';

export interface Postmaster {
  readonly pid: number;
  /** Missing while the server has only just begun. */
  readonly port: number | undefined;
}

/**
 * The server that runs on this data folder, if one does. `pg_ctl status` would believe any living
 * process that inherited the number in postmaster.pid, as happens after a restart of a container;
 * here it must be a PostgreSQL at work in this folder. A pid file that names a stranger is removed,
 * because PostgreSQL itself would not start over it.
 */
export async function findPostmaster(data: string): Promise<Postmaster | undefined> {
  const file = join(data, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10));
  if (!pid || !isAlive(pid)) return undefined;
  if (await isServerOf(pid, data)) return { pid, port: Number(lines[3]) || undefined };
  await removeIfUnchanged(file, text);
  return undefined;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function isServerOf(pid: number, data: string): Promise<boolean> {
  if (process.platform === 'win32') return true;
  if (process.platform !== 'linux') {
    return (await run('ps', ['-p', String(pid), '-o', 'comm='])).output.includes('postgres');
  }
  const [name, state] = await nameAndState(pid);
  if (name !== 'postgres' || state === 'Z') return false;
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === (await realpath(data));
  } catch (error) {
    // Where we may not look into another user's process, its name has to do.
    return (error as NodeJS.ErrnoException).code === 'EACCES';
  }
}

/** From /proc/PID/stat, `pid (name) state …`. A killed server stays as a zombie where nobody reaps it. */
async function nameAndState(pid: number): Promise<[name?: string, state?: string]> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const [, name, state] = /^\d+ \((.*)\) (\S)/s.exec(stat) ?? [];
  return [name, state];
}

/** Another start may write the file anew between our look and our removal: then it is put back. */
async function removeIfUnchanged(file: string, text: string): Promise<void> {
  const aside = `${file}.stale-${process.pid}`;
  await rename(file, aside).catch(() => undefined);
  const moved = await readFile(aside, 'utf8').catch(() => undefined);
  if (moved !== undefined && moved !== text) await rename(aside, file);
  await rm(aside, { force: true });
}
