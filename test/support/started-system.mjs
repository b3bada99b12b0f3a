import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const starter = fileURLToPath(new URL('start-for-browser.mjs', import.meta.url));

/**
 * The whole system as `npm start` runs it, on free ports and data that are thrown away. Rejects with what it said
 * when it ends before it serves.
 */
export async function startSystem() {
  const [port, mailboxPort] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, [starter], {
    env: { ...process.env, PORT: String(port), MAILBOX_PORT: String(mailboxPort) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  let output = '';
  await new Promise((resolve, reject) => {
    const hear = (chunk) => {
      output += String(chunk);
      if (/^ready http/m.test(output)) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => reject(new Error(`It ended before it was ready:\n${output}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Free at this moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
