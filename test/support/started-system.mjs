import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.mjs';

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
