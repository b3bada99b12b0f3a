import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** The secrets cannot be used as they are. The message says which file, and what to do. */
export class SecretsError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SecretsError';
  }
}

const temporary = '.new-';
const abandonedAfterMs = 60_000;

/**
 * The file's text, or undefined where there is none. With `strict`, a file that others than its owner
 * may read is refused. Throws SecretsError.
 */
export function readPrivately(path: string, { strict }: { strict: boolean }): string | undefined {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw inWords('read', path, error);
  }
  try {
    const open = fstatSync(file).mode & 0o077;
    if (strict && open && process.platform !== 'win32') {
      throw new SecretsError(
        `${path} is open to others than its owner; expected mode 0600: chmod 600 ${path}`,
      );
    }
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}

/**
 * Makes the folder (mode 0700) where there is none, and removes from it the drafts that a killed process
 * left more than a minute ago. Throws SecretsError where this user may not.
 */
export function openFolder(dir: string): void {
  try {
    // The mode would go to every folder made on the way, and others must pass through those above.
    mkdirSync(dirname(dir), { recursive: true });
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    removeLeftovers(dir);
  } catch (error) {
    throw inWords('used', dir, error);
  }
}

/**
 * Puts `text` at `path` with mode 0600, whole and on disk, unless somebody else was first. Gives what
 * is there in the end: ours or theirs. Throws SecretsError where the disk or its rights forbid it.
 */
export function createOnce(path: string, text: string): string {
  try {
    return create(path, text);
  } catch (error) {
    throw inWords('made', path, error);
  }
}

function create(path: string, text: string): string {
  const draft = join(dirname(path), `${temporary}${randomBytes(6).toString('hex')}`);
  const file = openSync(draft, 'wx', 0o600);
  try {
    writeSync(file, `${text}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  try {
    linkSync(draft, path);
    syncFolder(dirname(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
  return readFileSync(path, 'utf8');
}

function removeLeftovers(dir: string): void {
  for (const name of readdirSync(dir)) {
    if (!name.startsWith(temporary)) continue;
    const path = join(dir, name);
    try {
      if (Date.now() - statSync(path).mtimeMs > abandonedAfterMs) unlinkSync(path);
    } catch {
      // Another process that starts now removed it first.
    }
  }
}

function syncFolder(dir: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(dir, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function inWords(what: 'read' | 'used' | 'made', path: string, error: unknown): SecretsError {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new SecretsError(
    ['EACCES', 'EPERM'].includes(code)
      ? `${path} may not be ${what} by this user: it, or the folder it is in, was probably made by another one, such as root.`
      : `${path} cannot be ${what}: ${message}.`,
  );
}
