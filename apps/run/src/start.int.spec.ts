import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventually, freePort } from '@blueheart/testing';

const main = fileURLToPath(new URL('../dist/bundle/main.js', import.meta.url));
const running: ChildProcess[] = [];
let dataDir: string;

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'start-'));
  chmodSync(dataDir, 0o755);
});

afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  const postmaster = postmasterPid();
  if (postmaster) process.kill(postmaster, 'SIGQUIT');
  await eventually(async () => expect(postmasterPid()).toBeUndefined());
  const home = join(dataDir, 'postgres');
  if (existsSync(home)) rmSync(realpathSync(home), { recursive: true });
  rmSync(dataDir, { recursive: true });
});

interface Run {
  readonly child: ChildProcess;
  /** Everything written until the end. */
  readonly output: Promise<string>;
  readonly code: Promise<number | null>;
  /** The address of the line `ready …`. */
  readonly ready: Promise<string>;
}

/** What `npm start` runs once all is installed and built. */
function start(environment: NodeJS.ProcessEnv): Run {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir, MAILBOX_PORT: '0', ...environment },
  });
  running.push(child);
  let text = '';
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      text += chunk;
      const address = /^ready (\S+)$/m.exec(text)?.[1];
      if (address) resolve(address);
    });
    child.stderr.on('data', (chunk) => (text += chunk));
    child.once('close', () => reject(new Error(`It ended before it was ready:\n${text}`)));
  });
  ready.catch(() => undefined);
  const closed = once(child, 'close');
  return {
    child,
    ready,
    output: closed.then(() => text),
    code: closed.then(([code]) => code as number | null),
  };
}

function postmasterPid(): number | undefined {
  try {
    const pid = Number(
      readFileSync(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0],
    );
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}

const statusOf = async (address: string) => (await fetch(address)).status;

test('one command serves everything, a second one tells where, and Ctrl-C stops it all', async () => {
  const port = String(await freePort());
  const first = start({ PORT: port });
  const address = await first.ready;
  expect(address).toBe(`http://127.0.0.1:${port}`);
  expect(await statusOf(`${address}/healthz`)).toBe(200);
  expect(await statusOf(`${address}/readyz`)).toBe(200);
  expect(await statusOf(`${address}/api/openapi.json`)).toBe(200);

  const second = start({ PORT: port });
  expect(await second.code).toBe(0);
  expect(await second.output).toContain(`already running at ${address}`);

  const asked = Date.now();
  first.child.kill('SIGINT');
  expect(await first.code).toBe(0);
  expect(Date.now() - asked).toBeLessThan(10_000);
  const output = await first.output;
  expect(output).toMatch(/Roll-out in place.*Public page.*Mailbox.*API docs.*ready http/s);
  const mailbox = /Mailbox +(http\S+)/.exec(output)![1]!;
  await expect(fetch(mailbox)).rejects.toThrow('fetch failed');
  expect(postmasterPid()).toBeUndefined();
}, 60_000);

test('after kill -9 of it and of PostgreSQL the next start goes on where it was, and no mailbox is left over', async () => {
  const first = start({ PORT: '0' });
  await first.ready;
  first.child.kill('SIGKILL');
  const mailbox = /Mailbox +(http\S+)/.exec(await first.output)![1]!;
  await eventually(() => expect(fetch(mailbox)).rejects.toThrow('fetch failed'));
  process.kill(postmasterPid()!, 'SIGKILL');

  const second = start({ PORT: '0' });
  expect(await statusOf(`${await second.ready}/readyz`)).toBe(200);
  second.child.kill('SIGTERM');
  expect(await second.code).toBe(0);
}, 60_000);

test('two starts at once are one system @long', async () => {
  const port = String(await freePort());
  const both = [start({ PORT: port }), start({ PORT: port })];
  const winner = await Promise.any(both.map(async (run) => (await run.ready, run)));
  const loser = both.find((run) => run !== winner)!;
  expect(await loser.code).toBe(0);
  expect(await loser.output).toContain(`already running at http://127.0.0.1:${port}`);
  winner.child.kill('SIGTERM');
  expect(await winner.code).toBe(0);
}, 60_000);

test('PostgreSQL killed under a running system is brought back', async () => {
  const run = start({ PORT: '0' });
  const address = await run.ready;
  const before = postmasterPid()!;
  process.kill(before, 'SIGKILL');
  await eventually(async () => {
    const now = postmasterPid();
    expect(now).toBeDefined();
    expect(now).not.toBe(before);
    expect(await statusOf(`${address}/readyz`)).toBe(200);
  });
  run.child.kill('SIGINT');
  expect(await run.code).toBe(0);
}, 60_000);

test('a stop while it is still starting leaves nothing running', async () => {
  const run = start({ PORT: '0' });
  await eventually(async () => expect(postmasterPid()).toBeDefined(), { timeout: 20_000 });
  run.child.kill('SIGTERM');
  expect(await run.code).toBe(0);
  expect(postmasterPid()).toBeUndefined();
}, 60_000);

test('behind a proxy it first says that it leaves, and answers what still comes @long', async () => {
  const run = start({ PORT: '0', TRUST_PROXY: '1' });
  const address = await run.ready;
  run.child.kill('SIGTERM');
  await eventually(async () => expect(await statusOf(`${address}/readyz`)).toBe(503));
  const late = await fetch(`${address}/api/openapi.json`);
  expect([late.status, late.headers.get('connection')]).toEqual([200, 'close']);
  expect(await run.code).toBe(0);
}, 60_000);

test.each(['PORT', 'MAILBOX_PORT'])(
  '%s that is taken is an error in one sentence',
  async (name) => {
    const occupant = createServer().listen(0, '127.0.0.1');
    await once(occupant, 'listening');
    const port = String((occupant.address() as AddressInfo).port);
    try {
      const run = start({ PORT: '0', [name]: port });
      expect(await run.code).toBe(1);
      const output = await run.output;
      expect(output).toContain(port);
      expect(output).not.toMatch(/^\s+at /m);
      expect(postmasterPid()).toBeUndefined();
    } finally {
      occupant.close();
    }
  },
  60_000,
);

test('wrong settings are told all at once, before anything starts', async () => {
  const run = start({ PORT: 'x', SERVICES: 'y', DATA_DIR: join(dataDir, 'untouched') });
  expect(await run.code).toBe(1);
  expect(await run.output).toMatch(
    /^\s*PORT: was "x"; expected .*\n\s*SERVICES: was "y"; expected /m,
  );
  expect(existsSync(join(dataDir, 'untouched'))).toBe(false);
});

test('in production every line but the one that says ready is an entry of the log @long', async () => {
  const run = start({
    NODE_ENV: 'production',
    PORT: '0',
    BASE_URL: 'https://pledge.example.org',
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'hello@example.org',
  });
  const address = await run.ready;
  run.child.kill('SIGTERM');
  expect(await run.code).toBe(0);
  const lines = (await run.output).trim().split('\n');
  expect(lines.filter((line) => !/^\{"level":.*\}$/.test(line))).toEqual([`ready ${address}`]);
  for (const told of ['Database up to date (', 'Stopping …', 'Stopped.'])
    expect(lines).toContainEqual(expect.stringContaining(`"msg":"${told}`));
}, 60_000);
