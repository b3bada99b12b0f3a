import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const installed = join(root, 'node_modules', '.blue-heart-installed');
const built = join(root, 'node_modules', '.blue-heart-built');
const compiler = join(root, 'node_modules', 'typescript-7', 'bin', 'tsc');

/**
 * Installs the packages and builds the sources, each only when it is missing or out of date. Uses
 * nothing but Node itself. Ends the process, with a sentence, when that cannot be done.
 */
export async function prepare() {
  await ensurePackages();
  const newest = newestSource();
  if (!isBuilt(newest)) await build(newest);
  await ensureDesk();
  // Where data goes unless somebody says otherwise: beside the sources, whatever the current folder is.
  process.env.DATA_DIR ||= join(root, '.data');
  module.enableCompileCache?.(join(root, 'node_modules', '.cache', 'blue-heart'));
}

/** Installs the packages when some are missing or the lock file has changed. */
export async function ensurePackages() {
  refuseOldNode();
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (!isInstalled(lock)) await install(lock);
}

/** Builds the desk when it is missing or older than what it is made of. */
export async function ensureDesk() {
  const stamp = join(root, 'apps', 'desk', 'dist', '.newest');
  const newest = String(newestOf(deskSources));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === newest) return;
  // Its languages and formats are those of libs/i18n.
  await step('Building the words', 'a moment', process.execPath, [
    compiler,
    '-b',
    'libs/i18n',
    'libs/booth',
    'libs/envelope',
  ]);
  await step('Building the desk', 'about ten seconds', process.execPath, ['apps/desk/build.mjs']);
  writeFileSync(stamp, newest);
}

/** Builds what `npm start` and `cli` run. The compiler leaves alone what is up to date; the bundle is made anew. */
export async function buildProgram() {
  await step('Building', 'about ten seconds', process.execPath, [compiler, '-b', 'apps/run']);
  await step('Bundling', 'two seconds', process.execPath, ['apps/run/bundle.mjs']);
}

/** Builds what tests, faults and rehearsals lean on as well. `prepare` has installed everything. */
export async function buildTesting() {
  await step('Building the tools', 'a few seconds', process.execPath, [
    compiler,
    '-b',
    'libs/testing',
  ]);
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  end(
    `Blue Heart needs Node 20.19 or newer, and this is Node ${process.versions.node}. See https://nodejs.org`,
  );
}

/** Our own stamp, or an installation by hand: npm's own record is then at least as new as the lock file. */
function isInstalled(lock) {
  if (!existsSync(compiler)) return false;
  if (existsSync(installed)) return readFileSync(installed, 'utf8') === lock;
  const record = join(root, 'node_modules', '.package-lock.json');
  return (
    existsSync(record) &&
    statSync(record).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
  );
}

async function install(lock) {
  const npm = process.env.npm_execpath;
  const [program, ...before] = npm
    ? [process.execPath, npm]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
  const args = [...before, 'ci', '--include=dev', '--no-audit', '--no-fund'];
  await step('Installing packages', 'about a minute', program, args);
  writeFileSync(installed, lock);
}

function isBuilt(newest) {
  return existsSync(built) && Number(readFileSync(built, 'utf8')) === newest;
}

async function build(newest) {
  await buildProgram();
  try {
    writeFileSync(built, String(newest));
  } catch {
    // Installed by another user: then the compiler looks for itself each time, which takes a second.
  }
}

const deskSources = [
  'package-lock.json',
  'libs/i18n/src',
  'libs/i18n/locales',
  'libs/booth/src',
  'libs/envelope/src',
  ...['booth', 'build.mjs', 'index.html', 'public', 'src', 'vite'].map(
    (name) => `apps/desk/${name}`,
  ),
  'apps/desk/vite.config.ts',
  'apps/desk/vite.booth.config.ts',
];

/** The newest change among all sources that are compiled. */
function newestSource() {
  const packages = ['libs', 'apps'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => `${group}/${name}`),
  );
  // The desk is built by itself.
  const compiled = packages.filter((name) => name !== 'apps/desk');
  return newestOf([
    'tsconfig.json',
    // The packages are in the bundle too.
    'package-lock.json',
    'apps/run/bundle.mjs',
    ...compiled.flatMap((name) => [`${name}/src`, `${name}/tsconfig.json`]),
  ]);
}

/** The newest change there; folders count too, so that a removed file is a change. */
function newestOf(paths) {
  let newest = 0;
  const look = (path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return;
    newest = Math.max(newest, found.mtimeMs);
    if (found.isDirectory()) for (const name of readdirSync(path)) look(join(path, name));
  };
  for (const path of paths) look(join(root, path));
  return newest;
}

/** Runs a program to its end with its own output in sight; says every quarter of a minute that it goes on. */
async function step(what, howLong, program, args) {
  const began = Date.now();
  const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`;
  console.log(`  ${what} (${howLong}) …`);
  const child = spawn(program, args, {
    cwd: root,
    stdio: 'inherit',
    shell: program.endsWith('.cmd'),
  });
  const pass = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass);
  const heartbeat = setInterval(() => console.log(`  ${what}: ${seconds()} so far …`), 15_000);
  const [code, signal] = await new Promise((resolve) => {
    child.on('error', (error) => resolve([error.message]));
    child.on('close', (...ending) => resolve(ending));
  });
  clearInterval(heartbeat);
  for (const one of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(one, pass);
  if (signal) process.exit(130);
  if (code !== 0) end(`${what} failed (${code}). What is above says why.`);
  console.log(`  ✓ ${what.padEnd(44)} ${seconds()}`);
}

function end(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}
