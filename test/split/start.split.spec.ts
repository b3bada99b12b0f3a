import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aSupporter, eventually, freePort } from '@blueheart/testing';
import { commandOn } from '../support/real-program.js';
import { isRunning, processesOf } from '../support/split-system.js';
import { slug } from '../support/whole-system.js';

const program = fileURLToPath(new URL('../../apps/run/dist/bundle/split.js', import.meta.url));
const running: Run[] = [];
let dataDir: string;
let port: number;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'blue-heart-split-'));
  chmodSync(dataDir, 0o755);
  port = await freePort();
});

afterAll(async () => {
  for (const { child, ended } of running) {
    child.kill('SIGTERM');
    await ended;
  }
  const home = join(dataDir, 'postgres');
  if (existsSync(home)) rmSync(realpathSync(home), { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}, 30_000);

interface Run {
  readonly child: ChildProcess;
  readonly ended: Promise<{ code: number | null; output: string }>;
  ready(): Promise<void>;
  output(): string;
}

/** `npm run start:split` once all is installed and built: PostgreSQL, Redis and Caddy are its own. */
function start(changes: NodeJS.ProcessEnv = {}, ...args: string[]): Run {
  const child = spawn(process.execPath, [program, ...args], {
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: dataDir,
      PORT: String(port),
      MAILBOX_PORT: '0',
      ...changes,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (output += String(chunk)));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, output }));
  const ready = async () =>
    eventually(
      () => {
        if (child.exitCode !== null) throw new Error(output);
        return expect(output).toMatch(/^ready http/m);
      },
      { timeout: 40_000 },
    );
  const run = { child, ended, ready, output: () => output };
  running.push(run);
  return run;
}

const command = (...words: string[]) => commandOn(dataDir, ...words);

const url = () => `http://127.0.0.1:${port}`;
const sign = async () => {
  const { status } = await fetch(`${url()}/api/v1/campaigns/${slug}/pledges`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(aSupporter()),
  });
  return status;
};

test('one command starts everything, a second one tells where, kill -9 leaves nothing in the way, SIGTERM stops it all', async () => {
  const first = start();
  await first.ready();
  expect(await sign()).toBe(202);
  const names = [
    'caddy',
    'distribution-1',
    'identity-1',
    'media-1',
    'notifications-1',
    'pledges-1',
    'pledges-2',
    'redis',
    'schedule-1',
  ];
  const before = processesOf(dataDir);
  expect(Object.keys(before).sort()).toEqual(names);
  // Each in a list that everybody on this machine may read.
  for (const pid of Object.values(before))
    expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8')).not.toMatch(/requirepass|:\/\/.*@/);

  const addsUp = { code: 0, output: expect.stringContaining('Everything adds up') };
  expect(await command('verify')).toEqual(addsUp);
  expect(await command('migrate')).toEqual({
    code: 0,
    output: expect.stringContaining('The database is up to date'),
  });
  await eventually(
    () =>
      expect(readdirSync(join(dataDir, 'backup'))).toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^blue-heart-/),
          expect.stringMatching(/^wal-/),
        ]),
      ),
    { timeout: 20_000 },
  );

  const second = await start().ended;
  expect(second).toEqual({
    code: 0,
    output: expect.stringContaining(`already running at ${url()}`),
  });

  first.child.kill('SIGKILL');
  await first.ended;
  expect(Object.values(before).filter(isRunning)).toHaveLength(names.length);
  const third = start();
  await third.ready();
  expect(third.output()).toContain('Left running by a start before: ');
  expect(Object.values(before).filter(isRunning)).toEqual([]);
  expect(await sign()).toBe(202);

  const after = Object.values(processesOf(dataDir));
  const asked = performance.now();
  third.child.kill('SIGTERM');
  const { code, output } = await third.ended;
  expect([code, output]).toEqual([0, expect.stringMatching(/Stopping …\nStopped\.\n$/)]);
  expect(performance.now() - asked).toBeLessThan(15_000);
  expect(after.filter(isRunning)).toEqual([]);
  expect(existsSync(join(dataDir, 'processes.json'))).toBe(false);
  expect(readdirSync(join(dataDir, 'postgres/wal-out'))).toEqual([]);
  expect(await command('verify')).toEqual(addsUp);
}, 120_000);

test.each([
  [['--notifications', '2'], 'set SMTP_URL'],
  [['--pledges', '0'], '--pledges is how many processes it has'],
  [['--ledger', '1'], "Unknown option '--ledger'"],
])('%j is refused in a sentence, before anything starts', async (args, sentence) => {
  const { code, output } = await start({ DATA_DIR: join(dataDir, 'untouched') }, ...args).ended;
  expect([code, output]).toEqual([1, expect.stringContaining(sentence)]);
  expect(existsSync(join(dataDir, 'untouched'))).toBe(false);
});
