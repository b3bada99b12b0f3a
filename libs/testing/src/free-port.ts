import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below the ports that systems give to whoever asks for any (32768 and up), a part for each worker of a test run. */
const first = 12_000;
const perWorker = 400;
const worker = Number(process.env['JEST_WORKER_ID'] ?? 0) % 50;
let next = randomInt(perWorker);

/**
 * A TCP port of 127.0.0.1 that nobody listens on, and that nobody is given who asks for any: what is started here
 * a moment later finds it free.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = first + worker * perWorker + (next % perWorker);
    next += 1;
    if (await isFree(port)) return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const listens = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
  if (listens) await new Promise((resolve) => server.close(resolve));
  return listens;
}
