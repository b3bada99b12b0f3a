import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifests = join(root, 'test/lighthouse');
const home = join(root, '.cache/lighthouse');
const lock = 'package-lock.json';

/** Lighthouse, of the version in test/lighthouse; installed apart from everything else when it is first wanted. */
export async function loadLighthouse() {
  if (!isInstalled()) install();
  const entry = createRequire(join(home, 'package.json')).resolve('lighthouse');
  const { default: lighthouse } = await import(pathToFileURL(entry).href);
  return lighthouse;
}

function isInstalled() {
  const read = (folder) => readFileSync(join(folder, lock), 'utf8');
  return existsSync(join(home, 'node_modules/lighthouse')) && read(home) === read(manifests);
}

function install() {
  mkdirSync(home, { recursive: true });
  for (const file of ['package.json', lock]) cpSync(join(manifests, file), join(home, file));
  process.stderr.write('installing Lighthouse (npm ci), half a minute or so …\n');
  const { status, stdout, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: home,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`Lighthouse cannot be installed:\n${stderr || stdout}`);
}
