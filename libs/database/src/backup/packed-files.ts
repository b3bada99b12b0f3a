import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGunzip, createGzip, gunzip } from 'node:zlib';
import { syncFolder } from '../embedded/cluster.js';

const atOnce = 4;
const draftName = /^\.[0-9a-f]{16}-/;
/** Whoever still writes has written within this time. Milliseconds. */
const draftIsOldAfter = 60 * 60_000;

/**
 * Compresses one file (gzip). Whatever stands at `to` at any time is whole and on disk, also when several do this at
 * once: each writes a draft of its own.
 */
export async function pack(from: string, to: string): Promise<void> {
  const draft = join(dirname(to), `.${randomBytes(8).toString('hex')}-${basename(to)}`);
  try {
    await pipeline(
      createReadStream(from),
      createGzip({ level: 1 }),
      createWriteStream(draft, { mode: 0o600 }),
    );
    await syncFile(draft);
    await rename(draft, to);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Removes the drafts that killed processes left in `folder`. */
export async function removeOldDrafts(folder: string): Promise<void> {
  for (const name of (await readdir(folder).catch(() => [])).filter((one) => draftName.test(one))) {
    const draft = join(folder, name);
    const written = await stat(draft).catch(() => undefined);
    if (written && Date.now() - written.mtimeMs > draftIsOldAfter) await rm(draft, { force: true });
  }
}

/** The other way round. Throws when the packed file is damaged. */
export async function unpack(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await pipeline(createReadStream(from), createGunzip(), createWriteStream(to, { mode: 0o600 }));
  await syncFile(to);
}

/** For a file that fits in memory and ends in zeros, which take no space on the disk then. */
export async function unpackSparse(from: string, to: string): Promise<void> {
  const bytes = await promisify(gunzip)(await readFile(from));
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  const file = await open(to, 'w', 0o600);
  try {
    await file.write(bytes, 0, end);
    await file.truncate(bytes.length);
  } finally {
    await file.close();
  }
}

/** SHA-256 of what the file holds, in hexadecimal; `unpacked`, of what was packed into it. */
export async function digestOf(path: string, { unpacked = false } = {}): Promise<string> {
  const hash = createHash('sha256');
  const stream = createReadStream(path);
  await (unpacked ? pipeline(stream, createGunzip(), hash) : pipeline(stream, hash));
  return hash.digest('hex');
}

/** Every file and folder below, as paths relative to `root` with `/`, sorted; `enter` says which folders are looked into. */
export async function walk(
  root: string,
  enter: (folder: string) => boolean = () => true,
): Promise<{ files: string[]; folders: string[] }> {
  const files: string[] = [];
  const folders: string[] = [];
  const visit = async (at: string): Promise<void> => {
    const entries = await readdir(join(root, at), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = at ? `${at}/${entry.name}` : entry.name;
      if (entry.isFile()) files.push(path);
      if (!entry.isDirectory()) continue;
      folders.push(path);
      if (enter(path)) await visit(path);
    }
  };
  await visit('');
  return { files, folders };
}

/** Does `work` for each, a few at a time. Throws the first error, once nothing is under way. */
export async function forEach<T>(
  all: readonly T[],
  work: (one: T) => Promise<void>,
): Promise<void> {
  const left = all.values();
  const worker = async () => {
    for (const one of left) await work(one);
  };
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
}

export async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** So that the names in it, at any depth, outlive a power cut. */
export async function syncFolders(root: string): Promise<void> {
  for (const folder of (await walk(root)).folders.reverse()) await syncFolder(join(root, folder));
  await syncFolder(root);
}
