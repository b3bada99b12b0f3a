// `npm test`: every check and every test, from a clean clone. Uses nothing but Node itself until
// node_modules is there. `npm test -- --help` says the options.
import { spawn } from 'node:child_process';
import { mkdir, readdir, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensurePackages } from './prepare.mjs';
import { names, rowsOfSteps, tests } from './test-steps.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, '.cache/test');
const stepTimeout = 15 * 60_000;
/** What all tests together leave in temporary files at any time, with room to spare. */
const roomForTests = 6 * 2 ** 30;

const help = `npm test -- [options] [part of a file's path …]
  --only a,b   only these steps: ${names.join(' ')}
  --all        the long forms too (TEST_MATRIX=full): @long, every combination, axe in every language, everything on a
               wide screen, int and e2e on both PostgreSQLs, lighthouse
  --postgres V int and e2e on this one alone: embedded (18) or 15
  --queue redis with --postgres: the queue of e2e in Redis
With a path only the tests in matching files run.`;

const { values: options, positionals: patterns } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean' },
    only: { type: 'string' },
    postgres: { type: 'string' },
    queue: { type: 'string' },
    help: { type: 'boolean' },
  },
});

/**
 * Where tests put their databases and backups: in memory, where Linux has a place for that and room in it. Whatever
 * is written waits for the disk there too, and a third of `int` was waiting.
 */
async function temporaryFolder() {
  const shared = await statfs('/dev/shm').catch(() => undefined);
  return shared && shared.bavail * shared.bsize > roomForTests ? '/dev/shm' : tmpdir();
}

const TMPDIR = await temporaryFolder();

/** Settings of the caller's own system must not reach the tests. */
function cleanEnvironment() {
  const ours =
    /^(PORT|HOST|DATA_DIR|DATABASE_URL|QUEUE_URL|SMTP_URL|FILES_URL|MAILBOX_PORT|SERVICES|BASE_URL|MAIL_FROM|TRUST_PROXY|SECRETS_DIR|NODE_ENV|NODE_OPTIONS|TEST_.*)$/;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
  return {
    ...env,
    TMPDIR,
    CI: '1',
    NO_COLOR: '1',
    ...(options.all ? { TEST_MATRIX: 'full' } : {}),
  };
}

/** Runs a program to its end; what it said is kept, not shown. */
function run(args, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...cleanEnvironment(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) {
      child[name].setEncoding('utf8').on('data', (text) => (said[name] += text));
    }
    const timer = setTimeout(() => {
      said.stderr += `\nstopped after ${stepTimeout / 1000} s\n`;
      child.kill('SIGTERM');
    }, stepTimeout);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ ok: code === 0, said });
    });
  });
}

/** Runs one step and tells how it went: in one line, and in full if it failed. */
async function runStep({ name, args, prepare, count, remark, tells = ['stdout', 'stderr'] }) {
  const started = performance.now();
  let outcome = { ok: false, said: {} };
  let counted = {};
  let remarked = '';
  try {
    outcome = await run(args, prepare?.());
    counted = await count(outcome);
    if (remark) remarked = `  ${await remark()}`;
  } catch (error) {
    outcome = { ok: false, said: { ...outcome.said, error: error.message } };
  }
  const { passed = 0, skipped = 0 } = counted;
  // A step can fail without any test of it failing.
  const failed = counted.failed || (outcome.ok ? 0 : 1);
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
  const tests = counted.passed === undefined ? '' : `  ${passed} passed`;
  console.log(`${failed ? '✗' : '✓'} ${name.padEnd(10)} ${seconds} s${tests}${remarked}`);
  if (failed) console.log([...tells, 'error'].map((from) => outcome.said[from] ?? '').join(''));
  return { passed, failed, skipped };
}

async function browserTests() {
  const inFolder = async (folder) =>
    (await readdir(join(root, folder), { recursive: true })).map((file) => join(folder, file));
  const beside = await inFolder('apps');
  return [
    ...(await inFolder('test/browser')),
    ...beside.filter((file) => file.endsWith('.browser.spec.ts')),
  ];
}

/** The rows that the options leave. */
async function chosenRows() {
  const chosen = new Set(options.only?.split(',') ?? (patterns.length > 0 ? tests : names));
  const unknown = [...chosen].filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new Error(`No step ${unknown.join(', ')}. There are: ${names.join(' ')}`);
  if (['lint', 'events', 'routes'].some((name) => chosen.has(name))) chosen.add('types');
  // What is tested runs the one and serves the other, and two systems that start at once would build both twice.
  if (tests.some((name) => chosen.has(name))) chosen.add('build');
  if (patterns.length > 0) {
    const isAsked = (file) => patterns.some((pattern) => file.includes(pattern));
    if (!(await browserTests()).some(isAsked)) chosen.delete('browser');
  }
  return rowsOfSteps({ ...options, patterns, reports }).map((row) =>
    row.filter(({ name }) => chosen.has(name)),
  );
}

async function main() {
  await ensurePackages();
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const rows = await chosenRows();
  for (const row of rows) {
    for (const result of await Promise.all(row.map(runStep))) {
      for (const kind of Object.keys(sum)) sum[kind] += result[kind];
    }
  }
  const { passed, failed, skipped } = sum;
  const isEmpty = passed === 0 && rows.flat().some(({ name }) => tests.includes(name));
  if (isEmpty) console.log('No test ran.');
  console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  return failed === 0 && !isEmpty;
}

if (options.help) console.log(help);
else {
  const ok = await main().catch((error) => {
    console.error(error.message);
    console.log('0 passed, 1 failed');
    return false;
  });
  process.exit(ok ? 0 : 1);
}
