import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { prepare } from '../../scripts/prepare.mjs';
import { freePort } from '../support/free-port.mjs';
import { listeningProxy } from './listening-proxy.mjs';

export { freePort };
export const slug = 'blue-heart-lebanon';
const program = (name) =>
  fileURLToPath(new URL(`../../apps/run/dist/bundle/${name}.js`, import.meta.url));

/**
 * The program as it runs in production, on a PostgreSQL of its own whose statements can be heard, or that is
 * `durable` and spoken to directly. `stop` leaves nothing behind.
 */
export async function startSystem({ durable = false, smtpUrl } = {}) {
  await prepare();
  const { EmbeddedPostgres } = await import('@blueheart/database');
  const dataDir = mkdtempSync(join(tmpdir(), 'blue-heart-bench-'));
  // Run by root, PostgreSQL is another user, who must get in.
  chmodSync(dataDir, 0o711);
  const password = 'throw-away';
  const postgres = await EmbeddedPostgres.start({ dataDir, password, log() {}, durable });
  const proxy = await listeningProxy(postgres.url);
  const admin = new pg.Client({
    connectionString: postgres.url,
    options: '-c search_path=pledges',
  });
  let child;
  const stop = async () => {
    await admin.end();
    child?.kill('SIGTERM');
    if (child && child.exitCode === null) await once(child, 'exit');
    proxy.close();
    await postgres.discard();
    rmSync(dataDir, { recursive: true, force: true });
  };
  // Stopped by hand, it leaves nothing behind either.
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void stop().finally(() => process.exit(1)));
  try {
    await admin.connect();
    const port = await freePort();
    const env = environment(dataDir, durable ? postgres.url : proxy.url, port, smtpUrl);
    await run(program('cli'), ['secrets', 'create'], env);
    child = spawn(process.execPath, [program('main')], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await ready(child);
    const sql = async (text, values) => (await admin.query(text, values)).rows;
    return { port, child, env, heard: proxy.heard, databaseUrl: postgres.url, sql, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function environment(dataDir, databaseUrl, port, smtpUrl = 'smtp://127.0.0.1:9') {
  return {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    BASE_URL: `http://127.0.0.1:${port}`,
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'hello@example.org',
    SIGN_QUOTA: 'off',
  };
}

/** Another program of Node, told something on its command line; ready when it says so. */
export async function startScript(file, ...args) {
  const child = spawn(process.execPath, [fileURLToPath(file), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await ready(child);
  return child;
}

/** Processor time that a process has used so far. Milliseconds; Linux only, elsewhere NaN. */
export function processorMs({ pid }) {
  if (!existsSync(`/proc/${pid}/stat`)) return NaN;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  // utime and stime (proc_pid_stat(5)), in hundredths of a second.
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Memory that a process holds. Bytes; Linux only, elsewhere NaN. */
export function memoryBytes({ pid }) {
  if (!existsSync(`/proc/${pid}/status`)) return NaN;
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) * 1024;
}

function ready(child) {
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => String(text).includes('ready') && resolve());
    child.on('exit', (code) => reject(new Error(`It ended with ${code} before it was ready.`)));
  });
}

async function run(file, args, env) {
  const child = spawn(process.execPath, [file, ...args], { env, stdio: ['ignore', 'ignore', 2] });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${file} ended with ${code}.`);
}
