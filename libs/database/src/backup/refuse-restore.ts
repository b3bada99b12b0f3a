import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findPostmaster } from '../embedded/postmaster.js';
import { askOnce } from './ask-once.js';
import { BackupError } from './error.js';

/** A server without its system is stopped under `force`; a system that runs is never taken its data away. */
export async function refuseRunning(
  data: string,
  options: { password: string; force: boolean },
): Promise<void> {
  const running = await findPostmaster(data);
  if (!running) return;
  const url = `postgres://postgres:${options.password}@127.0.0.1:${running.port}/postgres`;
  const systems = await askOnce(
    url,
    `select from pg_stat_activity where application_name like 'running %'`,
  ).catch(() => undefined);
  if (!systems || systems.rowCount)
    throw new BackupError(
      'A system runs on this data folder: stop it before you restore. Nothing was changed.',
    );
  if (!options.force) throw inTheWay(join(data, '..'));
  process.kill(running.pid, 'SIGINT');
  while (await findPostmaster(data)) await pause(50);
}

export function refuseOtherMajor(theirs: number, ours: number): void {
  if (theirs === ours) return;
  throw new BackupError(
    `This backup is of PostgreSQL ${theirs}, and this version of Blue Heart brings PostgreSQL ${ours}. ` +
      `Install the system's own PostgreSQL ${theirs} (Debian: postgresql-${theirs}), with which it is restored; or restore it ` +
      'with the Blue Heart that made it, write it out there with pg_dumpall, and read it back in here.',
  );
}

export function inTheWay(folder: string): BackupError {
  return new BackupError(
    `${folder} holds data already, and nothing was changed. With --force they are moved aside, not deleted.`,
  );
}
