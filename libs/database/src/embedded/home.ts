import { randomBytes } from 'node:crypto';
import {
  chmod,
  chown,
  lstat,
  mkdir,
  readlink,
  realpath,
  rm,
  rmdir,
  stat,
  symlink,
} from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './error.js';
import type { RunAs } from './run.js';
import { canEnter, chooseUser, isRoot } from './user.js';

/** Where things go that another user must reach, when our own folders are closed to it. */
export const shelter = '/var/lib/blueheart';

/** The folder PostgreSQL lives in (its data, its log), and whom it runs as there. */
export interface Home {
  /** Absolute, without symbolic links. */
  readonly folder: string;
  readonly as: RunAs;
}

/**
 * Finds or makes `dataDir`/postgres. As root, when PostgreSQL's user cannot enter `dataDir`, the
 * folder is made in /var/lib/blueheart instead and linked from there; `say` tells so in one line. No
 * permission of a folder that we did not make is changed. Throws EmbeddedPostgresError.
 */
export async function settle(dataDir: string, say: (line: string) => void): Promise<Home> {
  await mkdir(dataDir, { recursive: true });
  const place = join(dataDir, 'postgres');
  await refuseDanglingLink(place);
  if (!isRoot) return settleAsOurselves(place);

  const owner = (await statOf(place)) ?? { uid: 0, gid: 0 };
  if (owner.uid !== 0) return reuse(place, { uid: owner.uid, gid: owner.gid });

  const user = await chooseUser();
  if (!(await canEnter(dataDir, user))) return relocate(place, user, say);
  await mkdir(place, { recursive: true, mode: 0o700 });
  await chown(place, user.uid!, user.gid!);
  return { folder: await realpath(place), as: user };
}

async function settleAsOurselves(place: string): Promise<Home> {
  await mkdir(place, { recursive: true, mode: 0o700 });
  const { uid } = await stat(place);
  if (process.getuid && uid !== process.getuid()) {
    throw new EmbeddedPostgresError(
      `${place} belongs to another user: the first start was made by root or somebody else. ` +
        'Start it as they did, or choose another DATA_DIR.',
    );
  }
  return { folder: await realpath(place), as: {} };
}

/** The data belongs to whoever ran it before, whichever users this machine has now. */
async function reuse(place: string, owner: RunAs): Promise<Home> {
  const folder = await realpath(place);
  if (await canEnter(folder, owner)) return { folder, as: owner };
  throw new EmbeddedPostgresError(
    `${folder} can no longer be entered by the user it belongs to (number ${owner.uid}). ` +
      'Open the folders above it to that user, or move DATA_DIR to where it may go.',
  );
}

async function relocate(place: string, user: RunAs, say: (line: string) => void): Promise<Home> {
  const folder = join(shelter, randomBytes(8).toString('hex'));
  await makeShelter();
  await mkdir(folder, { mode: 0o700 });
  await chown(folder, user.uid!, user.gid!);
  try {
    await rmdir(place).catch(() => undefined);
    await symlink(folder, place);
  } catch (error) {
    await rm(folder, { recursive: true });
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return reuse(place, user);
  }
  say(`PostgreSQL may not enter ${place}, so its data is kept in ${folder} and linked from there.`);
  return { folder, as: user };
}

/** A folder of our own making that everybody may pass through. */
export async function makeShelter(): Promise<void> {
  if (await mkdir(shelter, { recursive: true })) await chmod(shelter, 0o755);
}

async function refuseDanglingLink(place: string): Promise<void> {
  const link = await lstat(place).catch(() => undefined);
  if (!link?.isSymbolicLink() || (await statOf(place))) return;
  throw new EmbeddedPostgresError(
    `${place} leads to ${await readlink(place)}, which is gone: bring it back from a backup, ` +
      `or remove the link to begin with an empty database.`,
  );
}

async function statOf(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
