import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventually, freePort, testRedisUrl } from '@blueheart/testing';
import pg from 'pg';

const cli = fileURLToPath(new URL('../../apps/run/dist/bundle/cli.js', import.meta.url));
const main = fileURLToPath(new URL('../../apps/run/dist/bundle/main.js', import.meta.url));

/** One run of the program, from its start to its end. */
export interface Run {
  readonly child: ChildProcess;
  /** Resolves at the line `ready …`; rejects with all that was said when it ended before. */
  readonly ready: Promise<void>;
  readonly ended: Promise<{ code: number | null; output: string }>;
}

/** A letter as the mailbox shows it. */
export interface MailboxLetter {
  readonly to: readonly { address: string }[];
  readonly subject: string;
  /** When it arrived, RFC 3339. */
  readonly time: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly html?: string;
}

/** The program as an operator runs it, in processes of its own, on a data folder and ports of its own. */
export class RealProgram {
  private readonly runs: Run[] = [];

  private constructor(
    readonly dataDir: string,
    readonly port: number,
    readonly mailboxPort: number,
  ) {}

  static async prepare(): Promise<RealProgram> {
    const dataDir = mkdtempSync(join(tmpdir(), 'blue-heart-real-'));
    // Run by root, PostgreSQL is another user, who must get in.
    chmodSync(dataDir, 0o755);
    const port = await freePort();
    return new RealProgram(dataDir, port, await freePort());
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** What `npm start` runs once all is installed and built. */
  start(): Run {
    const child = spawn(process.execPath, [main], {
      env: {
        PATH: process.env['PATH'],
        DATA_DIR: this.dataDir,
        PORT: String(this.port),
        MAILBOX_PORT: String(this.mailboxPort),
        // Everybody comes from this machine; what a quota does is another story.
        SIGN_QUOTA: 'off',
        ...(process.env['TEST_QUEUE'] === 'redis' ? { QUEUE_URL: testRedisUrl() } : {}),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const closed = once(child, 'close') as Promise<[number | null]>;
    const ready = new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (chunk) => {
        output += String(chunk);
        if (/^ready /m.test(output)) resolve();
      });
      child.stderr.on('data', (chunk) => (output += String(chunk)));
      void closed.then(() => reject(new Error(`It ended before it was ready:\n${output}`)));
    });
    ready.catch(() => undefined);
    const run = { child, ready, ended: closed.then(([code]) => ({ code, output })) };
    this.runs.push(run);
    return run;
  }

  /** `npm run cli -- …` beside the running program. */
  cli(...words: string[]): Promise<{ code: number | null; output: string }> {
    return commandOn(this.dataDir, ...words);
  }

  /** kill -9, and nothing of that process is left when this resolves. PostgreSQL goes on. */
  async kill(run: Run): Promise<void> {
    run.child.kill('SIGKILL');
    await run.ended;
  }

  /** The pid of the PostgreSQL that serves this data folder now. */
  postmaster(): number | undefined {
    try {
      const pid = Number(this.postmasterFile()[0]);
      process.kill(pid, 0);
      return pid;
    } catch {
      return undefined;
    }
  }

  /** Asks the database as its superuser. */
  async sql<Row = Record<string, unknown>>(text: string): Promise<Row[]> {
    const password = readFileSync(join(this.dataDir, 'secrets/postgres-password'), 'utf8').trim();
    const client = new pg.Client({
      connectionString: `postgres://postgres:${password}@127.0.0.1:${this.postmasterFile()[3]}/blueheart`,
    });
    await client.connect();
    try {
      return (await client.query(text)).rows as Row[];
    } finally {
      await client.end();
    }
  }

  /** Every letter that arrived whole. */
  async letters(): Promise<MailboxLetter[]> {
    const answer = await fetch(`http://127.0.0.1:${this.mailboxPort}/api/email`);
    const letters = (await answer.json()) as MailboxLetter[];
    return letters.filter((letter) => letter.text && letter.html);
  }

  /** The letters to this address, oldest first, once there are at least so many. */
  async lettersTo(address: string, atLeast = 1): Promise<MailboxLetter[]> {
    return eventually(
      async () => {
        const mine = (await this.letters()).filter((letter) =>
          letter.to.some((one) => one.address === address),
        );
        expect(mine.length).toBeGreaterThanOrEqual(atLeast);
        return mine.sort((a, b) => a.time.localeCompare(b.time));
      },
      { timeout: 15_000 },
    );
  }

  /** Ends whatever is left of every run, PostgreSQL included, and removes the data. */
  async discard(): Promise<void> {
    for (const { child, ended } of this.runs) {
      child.kill('SIGKILL');
      await ended;
    }
    const postmaster = this.postmaster();
    if (postmaster) process.kill(postmaster, 'SIGQUIT');
    await eventually(() => expect(this.postmaster()).toBeUndefined(), { timeout: 10_000 });
    await eventually(() =>
      expect(fetch(`http://127.0.0.1:${this.mailboxPort}/`)).rejects.toThrow('fetch failed'),
    );
    const home = join(this.dataDir, 'postgres');
    if (existsSync(home))
      rmSync(realpathSync(home), { recursive: true, force: true, maxRetries: 5 });
    rmSync(this.dataDir, { recursive: true, force: true, maxRetries: 5 });
  }

  private postmasterFile(): string[] {
    return readFileSync(join(this.dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n');
  }
}

/** `npm run cli -- …` on this data folder, and nothing else of its surroundings. */
export async function commandOn(
  dataDir: string,
  ...words: string[]
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [cli, ...words], {
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (output += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}
