import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Busy } from '@blueheart/contracts';
import { Logger } from '@nestjs/common';
import { Files, refuseStrangeKey } from './files.js';

/** Seconds until it is worth asking again. */
const again = 30;

/** Files in a folder, in 256 folders by the end of their ids, which are as good as random. */
export class DiskFiles extends Files {
  private readonly logger = new Logger('Files');

  constructor(private readonly folder: string) {
    super();
  }

  put(key: string, bytes: Buffer): Promise<void> {
    return this.attempt(key, async (path) => {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const draft = `${path}.new-${randomBytes(6).toString('hex')}`;
      try {
        await write(draft, bytes);
        await rename(draft, path);
        await syncFolder(dirname(path));
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    });
  }

  get(key: string): Promise<Buffer | undefined> {
    return this.attempt(key, async (path) => {
      try {
        return await readFile(path);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    });
  }

  remove(key: string): Promise<void> {
    return this.attempt(key, (path) => rm(path, { force: true }));
  }

  private async attempt<T>(key: string, act: (path: string) => Promise<T>): Promise<T> {
    refuseStrangeKey(key);
    const [id = ''] = key.split('.');
    try {
      return await act(join(this.folder, id.slice(-2), key));
    } catch (error) {
      const { code = 'unknown' } = error as NodeJS.ErrnoException;
      this.logger.warn(`The folder of files cannot be used: ${code}`);
      throw new Busy(again, 'unavailable');
    }
  }
}

async function write(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
