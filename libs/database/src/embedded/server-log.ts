import { readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

const name = 'postgres.log';
const largeBytes = 10_000_000;

/** What the server says of itself, beside its data. */
export class ServerLog {
  readonly file: string;

  constructor(folder: string) {
    this.file = join(folder, name);
  }

  /** A large one is set aside; the one set aside before is gone then. */
  async keepSmall(): Promise<void> {
    const size = await stat(this.file).then(
      (found) => found.size,
      () => 0,
    );
    if (size > largeBytes) await rename(this.file, `${this.file}.1`);
  }

  async says(sentence: string): Promise<boolean> {
    return (await this.read()).includes(sentence);
  }

  /** The latest line that tells what is wrong. */
  async complaint(): Promise<string | undefined> {
    const lines = (await this.read()).split('\n');
    return lines.findLast((line) => /(FATAL|PANIC|ERROR|HINT):/.test(line))?.trim();
  }

  private async read(): Promise<string> {
    return readFile(this.file, 'utf8').catch(() => '');
  }
}
