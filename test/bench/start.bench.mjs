import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from '../../scripts/prepare.mjs';
import { median } from '../support/quantile.mjs';
import { freePort, memoryBytes, slug } from './system.mjs';

const main = fileURLToPath(new URL('../../apps/run/dist/bundle/main.js', import.meta.url));
const rounds = 5;

/**
 * From the built entry until it serves, on data that is there, and what the process with every service holds once it
 * has served. PostgreSQL and the mailbox are processes of their own. Half a minute.
 */
export default async function* bench() {
  await prepare();
  const dataDir = await mkdtemp(join(tmpdir(), 'blue-heart-bench-'));
  // Run by root, PostgreSQL is another user, who must get in.
  await chmod(dataDir, 0o755);
  const ports = { PORT: String(await freePort()), MAILBOX_PORT: String(await freePort()) };
  try {
    await startAndStop(dataDir, ports);
    const times = [];
    const sizes = [];
    for (let round = 0; round < rounds; round += 1) {
      const { ms, bytes } = await startAndStop(dataDir, ports);
      times.push(ms);
      sizes.push(bytes / 2 ** 20);
    }
    const [ms, mebibytes] = [times, sizes].map((all) => Math.round(median(all)));
    yield {
      name: 'start on data that is there, until ready',
      ours: ms,
      unit: 'ms',
      limit: 4_000,
      ok: ms <= 4_000,
    };
    yield {
      name: 'resident, every service in one process',
      ours: mebibytes,
      unit: 'MiB',
      limit: 260,
      ok: mebibytes <= 260,
    };
  } finally {
    const home = await realpath(join(dataDir, 'postgres')).catch(() => dataDir);
    await rm(home, { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function startAndStop(dataDir, ports) {
  const began = performance.now();
  const env = { PATH: process.env.PATH, DATA_DIR: dataDir, ...ports };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  await new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += String(chunk);
      if (/^ready /m.test(said)) resolve();
    });
    void ended.then(() => reject(new Error(`It ended before it was ready:\n${said}`)));
  });
  const ms = performance.now() - began;
  for (const locale of ['ar', 'fr', 'en'])
    for (const page of ['', '/help', '/tally'])
      await (await fetch(`http://127.0.0.1:${ports.PORT}/${locale}/${slug}${page}`)).text();
  const bytes = memoryBytes(child);
  child.kill('SIGTERM');
  await ended;
  return { ms, bytes };
}
