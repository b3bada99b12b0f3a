import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Secrets, Settings } from '@blueheart/config';
import type { ServingSystem } from '@blueheart/run';
import { testRedisUrl } from '@blueheart/testing';
import { writeSecrets } from './write-secrets.js';

const program = fileURLToPath(new URL('../../apps/run/dist/bundle/split.js', import.meta.url));

/** What `npm run start:split` runs: the processes of this layout behind Caddy, on the test run's database and Redis. */
export async function serveSplit(settings: Settings, secrets: Secrets): Promise<ServingSystem> {
  const secretsDir = join(settings.dataDir, 'secrets');
  writeSecrets(secretsDir, secrets);
  // Two of everything: what must not be done twice has two who could.
  const child = spawn(process.execPath, [program, '--notifications', '2'], {
    env: {
      PATH: process.env['PATH'],
      PORT: String(settings.port),
      DATA_DIR: settings.dataDir,
      SECRETS_DIR: secretsDir,
      DATABASE_URL: settings.databaseUrl,
      QUEUE_URL: settings.queueUrl ?? testRedisUrl(),
      SMTP_URL: settings.smtpUrl,
      BASE_URL: settings.baseUrl,
      MAIL_FROM: settings.mailFrom,
      SIGN_QUOTA: settings.signQuota === undefined ? 'off' : String(settings.signQuota),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const closed = once(child, 'close') as Promise<[number | null]>;
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      output += String(chunk);
      const address = /^ready (\S+)$/m.exec(output)?.[1];
      if (address) resolve(address);
    });
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    void closed.then(() => reject(new Error(`It ended before it was ready:\n${output}`)));
  });
  const close = async () => {
    child.kill('SIGTERM');
    const [code] = await closed;
    if (code !== 0 || !output.endsWith('Stopped.\n'))
      throw new Error(`It did not stop cleanly (${code}):\n${output}`);
  };
  return { url, close };
}

/** The number of each process of this layout now, by its name: `pledges-1`, `caddy`. */
export function processesOf(dataDir: string): Record<string, number> {
  const marks = JSON.parse(readFileSync(join(dataDir, 'processes.json'), 'utf8')) as {
    name: string;
    pid: number;
  }[];
  return Object.fromEntries(marks.map(({ name, pid }) => [name, pid]));
}

/** How often the process of this name was ready so far. */
export function startsOf(dataDir: string, name: string): number {
  const log = readFileSync(join(dataDir, 'logs', `${name}.log`), 'utf8');
  return log.match(/^ready /gm)?.length ?? 0;
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
