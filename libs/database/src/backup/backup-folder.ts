import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../embedded/cluster.js';
import { isAlive } from '../embedded/postmaster.js';
import { BackupError } from './error.js';
import { readManifest, type Manifest } from './manifest.js';
import { syncFolders } from './packed-files.js';

/** A backup that is whole. */
export interface Backup {
  readonly folder: string;
  readonly manifest: Manifest;
}

const wholeName = /^blue-heart-\d{4}-\d{2}-\d{2}T[\d-]+Z$/;
const draftName = /^\.new-(\d+)-/;

/**
 * Makes a new folder in `into`, named after the time. `fill` writes the whole of it and gives its manifest; until then,
 * and for ever if it is killed, it has a name by which nobody takes it for a backup.
 */
export async function makeBackup(
  into: string,
  fill: (draft: string) => Promise<Manifest>,
): Promise<Backup> {
  await mkdir(into, { recursive: true, mode: 0o700 }).catch(cannotWrite(into));
  await removeDrafts(into);
  const name = `blue-heart-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
  const draft = join(into, `.new-${process.pid}-${name}`);
  await mkdir(draft, { mode: 0o700 }).catch(cannotWrite(into));
  try {
    const manifest = await fill(draft);
    await syncFolders(draft);
    await rename(draft, join(into, name));
    await syncFolder(into);
    return { folder: join(into, name), manifest };
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

/** The whole backups in `dir`, the newest first; `dir` may be one itself. Throws BackupError for a damaged one. */
export async function findBackups(
  dir: string,
  { passOverDamaged = false } = {},
): Promise<Backup[]> {
  const itself = await readManifest(dir);
  if (itself) return [{ folder: dir, manifest: itself }];
  const names = await readdir(dir).catch(() => []);
  const found: Backup[] = [];
  for (const name of names.filter((one) => wholeName.test(one))) {
    const reading = readManifest(join(dir, name));
    const manifest = await (passOverDamaged ? reading.catch(() => undefined) : reading);
    if (manifest) found.push({ folder: join(dir, name), manifest });
  }
  return found.sort((a, b) => (a.manifest.takenAt > b.manifest.takenAt ? -1 : 1));
}

/** Removes a backup; killed on the way, it leaves nothing that looks whole. */
export async function removeBackup({ folder }: Backup): Promise<void> {
  const aside = join(folder, '..', `.new-0-${folder.split(/[/\\]/).at(-1)}`);
  await rename(folder, aside);
  await rm(aside, { recursive: true, force: true });
}

async function removeDrafts(into: string): Promise<void> {
  for (const name of await readdir(into)) {
    const pid = draftName.exec(name)?.[1];
    if (pid === undefined || (pid !== '0' && isAlive(Number(pid)))) continue;
    await rm(join(into, name), { recursive: true, force: true });
  }
}

function cannotWrite(into: string) {
  return (error: Error): never => {
    throw new BackupError(`A backup cannot be written to ${into}: ${error.message}`, {
      cause: error,
    });
  };
}
