// What the tests use from outside npm: found where Debian's packages put it, installed where that may be done.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { debianPrograms } from '../test/support/debian-postgres.mjs';
import { redisProgram } from '../test/support/debian-redis.mjs';

const chromiums = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const headless = '/usr/bin/chromium-headless-shell';
/** postgresql-common reads it when it is about to make a cluster of its own, which would serve this machine. */
const noCluster = '/etc/postgresql-common/createcluster.d/blue-heart-test.conf';

/** Chromium's path. Throws, saying what to install. */
export function ensureChromium() {
  const find = () => process.env.CHROMIUM_PATH ?? chromiums.find(existsSync);
  if (!find()) install('chromium');
  if (find()) return find();
  throw new Error('No Chromium: apt-get install chromium, or say where it is in CHROMIUM_PATH.');
}

/**
 * The path of a Chromium without a window: the same pages for a fifth less of a processor; another Chromium where it is
 * not to be had.
 */
export function ensureHeadlessChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  if (!existsSync(headless)) install('chromium-headless-shell');
  return existsSync(headless) ? headless : ensureChromium();
}

/** Makes sure of Debian's PostgreSQL of this major version: its programs, no cluster. Throws, saying what to install. */
export function ensurePostgres(major) {
  const isThere = () => existsSync(`${debianPrograms(major)}/pg_ctl`);
  if (!isThere()) installPostgres(`postgresql-${major}`);
  if (isThere()) return;
  throw new Error(
    `No PostgreSQL ${major}: apt-get install postgresql-${major}, or do without it: npm test -- --postgres embedded`,
  );
}

/** Installs Debian's PostgreSQL where there is none of any version and that may be done; who needs it says so. */
export function installAnyPostgres() {
  const versions = '/usr/lib/postgresql';
  const majors = existsSync(versions) ? readdirSync(versions) : [];
  if (!majors.some((major) => existsSync(`${debianPrograms(major)}/initdb`)))
    installPostgres('postgresql');
}

function installPostgres(name) {
  if (!mayInstall()) return;
  mkdirSync(dirname(noCluster), { recursive: true });
  writeFileSync(noCluster, 'create_main_cluster = false\n');
  withoutServices(() => install(name));
  rmSync(noCluster, { force: true });
}

/** Makes sure of Debian's Redis: its program, no service. Throws, saying what to install. */
export function ensureRedis() {
  ensure(redisProgram, 'redis-server', 'Redis');
}

/** Makes sure of Debian's Caddy: its program, no service. Throws, saying what to install. */
export function ensureCaddy() {
  ensure('/usr/bin/caddy', 'caddy', 'Caddy');
}

/** Makes sure of what checks docker-compose.yml. Throws, saying what to install. */
export function ensureCompose() {
  ensure('/usr/bin/docker-compose', 'docker-compose', 'docker-compose');
}

function ensure(program, name, title) {
  if (!existsSync(program)) withoutServices(() => install(name));
  if (!existsSync(program)) throw new Error(`No ${title}: apt-get install ${name}`);
}

/** Makes sure of khal, a calendar program. Throws, saying what to install. */
export function ensureKhal() {
  ensure('/usr/bin/khal', 'khal', 'khal');
}

/** Makes sure of wrk, which measures. Throws, saying what to install. */
export function ensureWrk() {
  const isThere = () => existsSync('/usr/bin/wrk');
  if (!isThere()) install('wrk');
  if (!isThere()) throw new Error('No wrk: apt-get install wrk');
}

/** Makes sure of wapiti, which scans. Throws, saying what to install. */
export function ensureWapiti() {
  ensure('/usr/bin/wapiti', 'wapiti', 'wapiti');
}

/** What Debian's packages would start by themselves stays off: ports of this machine are not ours to take. */
function withoutServices(work) {
  if (!mayInstall()) return;
  const policy = '/usr/sbin/policy-rc.d';
  const isOurs = !existsSync(policy);
  if (isOurs) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    work();
  } finally {
    if (isOurs) rmSync(policy, { force: true });
  }
}

function mayInstall() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function install(name) {
  if (!mayInstall()) return;
  console.log(`installing ${name} (apt-get), a minute or so …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', name]]) {
    const { status, stderr } = spawnSync('apt-get', args, { encoding: 'utf8', env, input: '' });
    if (status !== 0) console.log(stderr);
  }
}
