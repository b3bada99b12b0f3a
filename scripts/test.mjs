// `npm test`: every check and every test, from a clean clone. Uses nothing but Node itself until
// node_modules is there. `npm test -- --help` says the options.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, '.cache/test');
const chromiums = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const stepTimeout = 5 * 60_000;
const tests = ['borders', 'unit', 'int', 'e2e', 'browser'];

const help = `npm test -- [options] [part of a file's path …]
  --only a,b   only these steps: format types lint borders knip events unit int e2e browser
  --all        the long forms too: every combination and more random cases (TEST_MATRIX=full)
With a path only the tests in matching files run.`;

const { values: options, positionals: patterns } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean' }, only: { type: 'string' }, help: { type: 'boolean' } },
});

/** Those in one row run side by side. What type-checks also builds, and the rest reads what is built. */
const steps = [
  [
    check('types', 'node_modules/typescript/bin/tsc', '-b', '.', 'test'),
    check('format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  ],
  [
    check('lint', 'node_modules/oxlint/bin/oxlint', '--format=unix'),
    check('knip', 'node_modules/knip/bin/knip.js', '--no-progress'),
  ],
  [jest('borders'), check('events', 'scripts/event-map.mjs', '--check')],
  [jest('unit')],
  [jest('int')],
  [jest('e2e')],
  [playwright()],
];

function check(name, ...args) {
  return { name, args, count: () => ({}) };
}

function jest(project) {
  const report = join(reports, `${project}.json`);
  const args = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  args.push('node_modules/jest/bin/jest.js', ...patterns, '--selectProjects', project);
  args.push('--json', `--outputFile=${report}`, ...(patterns.length ? ['--passWithNoTests'] : []));
  // What it says on standard output is the report once more.
  return { name: project, args, tells: ['stderr'], count: () => countJest(report) };
}

function playwright() {
  return {
    name: 'browser',
    args: ['node_modules/@playwright/test/cli.js', 'test', ...patterns],
    prepare: () => ({ CHROMIUM_PATH: ensureChromium() }),
    count: () => countPlaywright(join(reports, 'browser.json')),
  };
}

async function countJest(report) {
  const run = JSON.parse(await readFile(report, 'utf8'));
  // A file that does not even load has no tests to fail.
  const failed = run.numFailedTests + run.numRuntimeErrorTestSuites;
  return { passed: run.numPassedTests, failed, skipped: run.numPendingTests + run.numTodoTests };
}

async function countPlaywright(report) {
  const { stats, errors } = JSON.parse(await readFile(report, 'utf8'));
  const failed = stats.unexpected + stats.flaky + errors.length;
  return { passed: stats.expected, failed, skipped: stats.skipped };
}

/** Settings of the caller's own system must not reach the tests. */
function cleanEnvironment() {
  const ours =
    /^(PORT|HOST|DATA_DIR|DATABASE_URL|QUEUE_URL|SMTP_URL|MAILBOX_PORT|SERVICES|BASE_URL|MAIL_FROM|TRUST_PROXY|SECRETS_DIR|NODE_ENV|NODE_OPTIONS|TEST_.*)$/;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
  return { ...env, CI: '1', NO_COLOR: '1', ...(options.all ? { TEST_MATRIX: 'full' } : {}) };
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
async function runStep({ name, args, prepare, count, tells = ['stdout', 'stderr'] }) {
  const started = performance.now();
  let outcome = { ok: false, said: {} };
  let counted = {};
  try {
    outcome = await run(args, prepare?.());
    counted = await count();
  } catch (error) {
    outcome = { ok: false, said: { ...outcome.said, error: error.message } };
  }
  const { passed = 0, skipped = 0 } = counted;
  // A step can fail without any test of it failing.
  const failed = counted.failed || (outcome.ok ? 0 : 1);
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
  const tests = counted.passed === undefined ? '' : `  ${passed} passed`;
  console.log(`${failed ? '✗' : '✓'} ${name.padEnd(8)} ${seconds} s${tests}`);
  if (failed) console.log([...tells, 'error'].map((from) => outcome.said[from] ?? '').join(''));
  return { passed, failed, skipped };
}

function ensureDependencies() {
  if (existsSync(join(root, 'node_modules/.package-lock.json'))) return;
  console.log('installing the dependencies (npm ci), a minute or two …');
  const { status } = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci failed.');
}

/** Chromium's path; installs it where that may be done. */
function ensureChromium() {
  const find = () => process.env.CHROMIUM_PATH ?? chromiums.find(existsSync);
  if (!find() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('installing Chromium (apt-get), a minute or so …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
      const { status, stderr } = spawnSync('apt-get', args, { encoding: 'utf8', env, input: '' });
      if (status !== 0) console.log(stderr);
    }
  }
  if (find()) return find();
  throw new Error('No Chromium: apt-get install chromium, or say where it is in CHROMIUM_PATH.');
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
  const all = steps.flat().map(({ name }) => name);
  const chosen = new Set(options.only?.split(',') ?? (patterns.length > 0 ? tests : all));
  const unknown = [...chosen].filter((name) => !all.includes(name));
  if (unknown.length > 0)
    throw new Error(`No step ${unknown.join(', ')}. There are: ${all.join(' ')}`);
  if (['lint', 'events'].some((name) => chosen.has(name))) chosen.add('types');
  if (patterns.length > 0) {
    const isAsked = (file) => patterns.some((pattern) => file.includes(pattern));
    if (!(await browserTests()).some(isAsked)) chosen.delete('browser');
  }
  return steps.map((row) => row.filter(({ name }) => chosen.has(name)));
}

async function main() {
  ensureDependencies();
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
