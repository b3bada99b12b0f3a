import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../embedded/cluster.js';
import { BackupError } from './error.js';
import { digestOf, pack, removeOldDrafts, unpackSparse } from './packed-files.js';

/** `TTTTTTTTXXXXXXXXYYYYYYYY`: timeline, then place; or what PostgreSQL archives besides. */
const archived = /^([0-9A-F]{24}(\.partial|\.[0-9A-F]{8}\.backup)?|[0-9A-F]{8}\.history)$/;
const segmentName = /^[0-9A-F]{24}$/;
const historyName = /^[0-9A-F]{8}\.history$/;
/** Segments of 16 MB: so many share the middle part of a name. */
const segmentsPerLog = 256;

/** Where a segment is, whatever its timeline. */
const placeOf = (segment: string): number =>
  Number.parseInt(segment.slice(8, 16), 16) * segmentsPerLog +
  Number.parseInt(segment.slice(16, 24), 16);

/** The finished WAL of one server, compressed, in a folder named after it: another server's never mixes with it. */
export class WalArchive {
  readonly folder: string;

  constructor(dir: string, system: string) {
    this.folder = join(dir, `wal-${system}`);
  }

  /**
   * Takes what lies in the spool: a file leaves it once it is here, on disk. Several processes may do this at once.
   * Gives how many. Throws BackupError when another server has archived the same place differently.
   */
  async take(spool: string): Promise<number> {
    const names = (await readdir(spool)).filter((name) => archived.test(name)).sort();
    if (names.length) await mkdir(this.folder, { recursive: true, mode: 0o700 });
    let taken = 0;
    for (const name of names) taken += (await this.takeOne(join(spool, name), name)) ? 1 : 0;
    return taken;
  }

  /** All names, sorted. */
  async names(): Promise<string[]> {
    const found = await readdir(this.folder).catch(() => []);
    return found
      .filter((name) => name.endsWith('.gz') && !name.startsWith('.'))
      .map((name) => name.slice(0, -3))
      .sort();
  }

  pathOf(name: string): string {
    return join(this.folder, `${name}.gz`);
  }

  /** The segments of one timeline from the first to the last. Throws BackupError when one of them is missing. */
  async between(first: string, last: string): Promise<string[]> {
    const names = (await this.names()).filter(
      (name) => segmentName.test(name) && name >= first && name <= last,
    );
    if (names.length !== placeOf(last) - placeOf(first) + 1)
      throw new BackupError(`The archive ${this.folder} lacks WAL between ${first} and ${last}.`);
    return names;
  }

  /**
   * Removes what no backup needs any more. `firsts` are the segments that those to keep begin with: after a restore a
   * later backup may begin earlier.
   */
  async prune(firsts: readonly string[]): Promise<void> {
    const first = Math.min(...firsts.map(placeOf));
    for (const name of await this.names())
      if (!historyName.test(name) && placeOf(name) < first)
        await rm(this.pathOf(name), { force: true });
    await removeOldDrafts(this.folder);
  }

  private async takeOne(from: string, name: string): Promise<boolean> {
    try {
      if ((await this.names()).includes(name)) await this.expectSame(from, name);
      else {
        await pack(from, this.pathOf(name));
        await syncFolder(this.folder);
      }
      await rm(from);
      return true;
    } catch (error) {
      // Another process took it.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
      throw error;
    }
  }

  private async expectSame(from: string, name: string): Promise<void> {
    const [ours, theirs] = await Promise.all([
      digestOf(from),
      digestOf(this.pathOf(name), { unpacked: true }),
    ]);
    if (ours !== theirs)
      throw new BackupError(
        `${this.pathOf(name)} comes from another copy of this database, so nothing is archived over it: ` +
          'choose another BACKUP_DIR for one of the two.',
      );
  }
}

/**
 * Unpacks into `folder` all WAL from `first` on that the archives have, and the histories of timelines. Gives the
 * segment before the first gap, should there be one: recovery can go no further.
 */
export async function bringWal(
  packed: ReadonlyMap<string, string>,
  first: string,
  folder: string,
): Promise<string | undefined> {
  const names = [...packed.keys()].sort();
  const segments = names.filter(
    (name) => segmentName.test(name) && placeOf(name) >= placeOf(first),
  );
  const places = new Set(segments.map(placeOf));
  const gap = segments.find(
    (name) => !places.has(placeOf(name) + 1) && placeOf(name) < Math.max(...places),
  );
  for (const name of [...segments, ...names.filter((one) => historyName.test(one))])
    await unpackSparse(packed.get(name)!, join(folder, name)).catch(damaged(packed.get(name)!));
  return gap;
}

function damaged(path: string) {
  return (cause: Error): never => {
    throw new BackupError(
      `${path} cannot be unpacked: ${cause.message}. Nothing was restored. Move it away to restore what was committed before it.`,
      { cause },
    );
  };
}

/** By name, where each packed file of these folders lies; the first folder that has one wins. */
export async function packedIn(folders: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const folder of folders) {
    const names = await readdir(folder).catch(() => []);
    for (const file of names.filter((name) => name.endsWith('.gz') && !name.startsWith('.')))
      if (!found.has(file.slice(0, -3))) found.set(file.slice(0, -3), join(folder, file));
  }
  return found;
}
