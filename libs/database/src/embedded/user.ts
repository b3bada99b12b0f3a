import { EmbeddedPostgresError } from './error.js';
import { run, type RunAs } from './run.js';

export const isRoot = process.getuid?.() === 0;

/**
 * The user PostgreSQL runs as when we are root, which it refuses to run as: the `postgres` of this
 * machine if there is one, else `blueheart`, made for the purpose, else `nobody`.
 */
export async function chooseUser(): Promise<RunAs> {
  const existing = (await find('postgres')) ?? (await find('blueheart'));
  if (existing) return existing;
  await run('useradd', [
    '--system',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'blueheart',
  ]);
  const made = (await find('blueheart')) ?? (await find('nobody'));
  if (made) return made;
  throw new EmbeddedPostgresError(
    'PostgreSQL does not run as root, and this machine has no other user for it. ' +
      'Start as an ordinary user, or set DATABASE_URL.',
  );
}

/** Tried rather than computed: modes, access lists and mounts all have their say. */
export async function canEnter(folder: string, as: RunAs): Promise<boolean> {
  return (await run('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { as })).ok;
}

async function find(name: string): Promise<RunAs | undefined> {
  const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
  return uid.ok && gid.ok ? { uid: Number(uid.output), gid: Number(gid.output) } : undefined;
}
