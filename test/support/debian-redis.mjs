import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.mjs';

/** Where Debian's package puts it. */
export const redisProgram = '/usr/bin/redis-server';

/**
 * Starts Debian's Redis on data of its own that are thrown away afterwards, on a free port of this machine alone, as
 * production has it: an append-only file, and nothing forgotten when memory is full. Rejects with what it said.
 */
export async function startDebianRedis(changes = {}) {
  const dir = await mkdtemp(join(tmpdir(), 'blue-heart-redis-'));
  const port = await freePort();
  const options = {
    port,
    dir,
    bind: '127.0.0.1',
    appendonly: 'yes',
    appendfsync: 'everysec',
    save: '',
    'maxmemory-policy': 'noeviction',
    ...changes,
  };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = spawn(redisProgram, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close');
  let said = '';
  await new Promise((resolve, reject) => {
    const hear = (chunk) => {
      said += String(chunk);
      if (said.includes('Ready to accept connections')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    void ended.then(() => reject(new Error(`redis-server ended before it was ready:\n${said}`)));
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    child,
    dir,
    discard: async () => {
      // One that was stopped hears nothing but this.
      child.kill('SIGKILL');
      await ended;
      await rm(dir, { recursive: true, force: true });
    },
  };
}
