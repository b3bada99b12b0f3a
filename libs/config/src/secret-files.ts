import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  fsyncSync,
  linkSync,
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
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new SecretsError(
      code === 'EACCES'
        ? `${path} may not be read by this user: it was probably made by another one, such as root.`
        : `${path} cannot be read: ${message}.`,
    );
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
 * Puts `text` at `path` with mode 0600, whole and on disk, unless somebody else was first. Gives what
 * is there in the end: ours or theirs.
 */
export function createOnce(path: string, text: string): string {
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

/** Removes drafts that a killed process left more than a minute ago. */
export function removeLeftovers(dir: string): void {
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
