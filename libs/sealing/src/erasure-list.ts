import { mkdir, open, readFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manner } from './person-keys.js';

/** A key that was destroyed. */
export interface Erasure {
  readonly id: string;
  readonly manner: Manner;
}

const fileName = 'erasures';
const line = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (deleted|withdrawn|disowned)$/;

/**
 * The list of destroyed keys that no restore rolls back: a file of lines `id manner`, nobody's name, only ever added
 * to. Several processes may add to it at once, and an id may be there twice.
 */
export class ErasureList {
  private readonly path: string;

  constructor(private readonly folder: string) {
    this.path = join(folder, fileName);
  }

  /** Is on disk when this resolves. Throws the file system's error; then a part of it may be there. */
  async add(erasures: readonly Erasure[]): Promise<void> {
    if (!erasures.length) return;
    const isNew = (await mkdir(this.folder, { recursive: true, mode: 0o700 })) !== undefined;
    const file = await open(this.path, 'a+', 0o600);
    try {
      const begin = (await endsInTheMiddle(file)) ? '\n' : '';
      await file.appendFile(begin + erasures.map(({ id, manner }) => `${id} ${manner}\n`).join(''));
      await file.sync();
    } finally {
      await file.close();
    }
    await syncFolder(this.folder);
    if (isNew) await syncFolder(join(this.folder, '..'));
  }

  /** Nothing where there is no list yet. A line that a crash cut short is passed over: it was never answered for. */
  async read(): Promise<Erasure[]> {
    const text = await readFile(this.path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    return text.split('\n').flatMap((text) => {
      const [, id, manner] = line.exec(text) ?? [];
      return id ? [{ id, manner: manner as Manner }] : [];
    });
  }

  async exists(): Promise<boolean> {
    const file = await open(this.path, 'r').catch(() => undefined);
    await file?.close();
    return file !== undefined;
  }
}

async function endsInTheMiddle(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  if (!size) return false;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] !== 0x0a;
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
