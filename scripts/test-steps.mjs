// The steps of `npm test`: what each runs, and how its report is counted.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  ensureCaddy,
  ensureChromium,
  ensureCompose,
  ensureHeadlessChromium,
  ensureKhal,
  ensurePostgres,
  ensureRedis,
} from './debian.mjs';

const checks = ['types', 'format', 'build', 'lint', 'knip', 'events', 'routes'];
export const tests = ['borders', 'unit', 'int', 'e2e', 'browser', 'faults'];
export const names = [...checks, ...tests, 'stories', 'split', 'lighthouse'];

/** The stories that meet both PostgreSQLs and both queues in every run. */
const mainStories = ['first-pledge.e2e', 'one-person-one-pledge.e2e'];
/** What is told of many processes behind Caddy in every run; with --all the main stories and what takes longer too. */
const splitStories = ['split/first-pledge', 'split/compose', 'split/identity-away'];
const allSplitStories = [...mainStories, 'routes.e2e', 'test/split/'];

/**
 * All steps that these options know of. Those in one row run side by side. What type-checks also builds, and the
 * rest reads what is built.
 */
export function rowsOfSteps({ all, only, postgres, queue, patterns, reports }) {
  const jest = (name) => jestStep([name], { all, name, files: patterns, reports });
  return [
    [
      check('types', 'node_modules/typescript-7/bin/tsc', '-b', '.', 'test'),
      check('format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
      // Reads sources alone, and checking types leaves a processor idle for half its time.
      jest('unit'),
    ],
    [
      check('build', 'scripts/build.mjs'),
      check('lint', 'node_modules/oxlint/bin/oxlint', '--format=unix'),
      check('knip', 'node_modules/knip/bin/knip.js', '--no-progress'),
    ],
    [
      jest('borders'),
      check('events', 'scripts/event-map.mjs', '--check'),
      check('routes', 'scripts/routes.mjs', '--check'),
    ],
    ...rowsWithPostgres({ all, postgres, queue, files: patterns, reports }),
    ...browserRows(all, patterns, reports),
    [faults(all)],
    ...(all || only?.includes('lighthouse') ? [[lighthouse()]] : []),
  ];
}

/**
 * What differs between PostgreSQLs is SQL. In every run `int` has Debian's 15, `e2e` the embedded 18, and what both
 * of them lean on, the migrations, the signing statement and the main stories, meets both, and the stories have the
 * queue in Redis besides. With --all everything does. The bus itself is tested on both queues always.
 */
function rowsWithPostgres({ all, postgres, queue, files, reports }) {
  const on = (kind, project, more) => [onPostgres(kind, project, { all, files, reports, ...more })];
  if (postgres) return [on(postgres, 'int'), on(postgres, 'e2e', { queue })];
  const rows = [on('15', 'int'), on('embedded', 'e2e')];
  if (all) rows.push(on('embedded', 'int'), on('15', 'e2e', { queue: 'redis' }));
  else rows.push(on('15', 'e2e', { name: 'stories', files: mainStories, queue: 'redis' }));
  const split = { name: 'split', files: all ? allSplitStories : splitStories, queue: 'redis' };
  return [...rows, on('15', 'e2e', { ...split, split: true })];
}

/** The Jest project on PostgreSQL of this kind; its line tells which version answered. */
function onPostgres(kind, project, { all, name = project, queue, split, files, reports }) {
  const note = join(reports, `${name}-${kind}.postgres`);
  return {
    ...jestStep(split ? [project, 'split'] : [project], {
      all,
      name,
      files,
      reports,
      report: `${name}-${kind}`,
    }),
    prepare: () => {
      if (kind !== 'embedded') ensurePostgres(kind);
      ensureRedis();
      ensureCaddy();
      if (project === 'e2e') ensureCompose();
      if (project === 'int') ensureKhal();
      // Some stories are told in a browser.
      const browser = project === 'e2e' ? { CHROMIUM_PATH: browserFor(all) } : {};
      const redis = queue === 'redis' ? { TEST_QUEUE: queue } : {};
      const layout = split ? { TEST_SPLIT: '1' } : {};
      return { TEST_POSTGRES: kind, TEST_POSTGRES_NOTE: note, ...browser, ...redis, ...layout };
    },
    remark: async () => {
      // No test of it matched: then nobody has asked.
      if (!existsSync(note)) return '';
      const version = (await readFile(note, 'utf8')).split(' ')[0];
      const where = `on PostgreSQL ${version}${queue === 'redis' ? ' and Redis' : ''}`;
      return split ? `${where}, many processes` : where;
    },
  };
}

function check(name, ...args) {
  return { name, args, count: () => ({}) };
}

function jestStep(projects, { all, name, files, reports, report = name }) {
  const file = join(reports, `${report}.json`);
  const args = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  args.push('node_modules/jest/bin/jest.js', ...files, '--selectProjects', ...projects);
  // What waits for its own database leaves room for one more.
  if (projects.includes('int')) args.push('--maxWorkers=4');
  // A system of many processes takes both processors while it starts.
  if (all && projects.includes('split')) args.push('--maxWorkers=1');
  args.push('--json', `--outputFile=${file}`, ...(files.length ? ['--passWithNoTests'] : []));
  // What takes long and says little that its neighbours do not: with --all, and where its file is asked for.
  if (!all && files.length === 0) args.push('--testNamePattern', '^(?!.*@long)');
  // What it says on standard output is the report once more.
  return { name, args, tells: ['stderr'], count: () => countJest(file) };
}

async function countJest(report) {
  const run = JSON.parse(await readFile(report, 'utf8'));
  // A file that does not even load has no tests to fail.
  const failed = run.numFailedTests + run.numRuntimeErrorTestSuites;
  return { passed: run.numPassedTests, failed, skipped: run.numPendingTests + run.numTodoTests };
}

/** With --all the browser that has windows too. */
const browserFor = (all) => (all ? ensureChromium() : ensureHeadlessChromium());

/** With --all both sizes of screen tell every story, so each has systems of its own. */
function browserRows(all, files, reports) {
  if (!all) return [[playwright({ all, files, reports })]];
  return ['phone', 'desktop'].map((project) => [playwright({ all, files, reports, project })]);
}

function playwright({ all, files, reports, project }) {
  const report = project ? `browser-${project}` : 'browser';
  const only = project ? [`--project=${project}`] : [];
  return {
    name: 'browser',
    args: ['node_modules/@playwright/test/cli.js', 'test', ...files, ...only],
    prepare: () => ({ CHROMIUM_PATH: browserFor(all), TEST_BROWSER_REPORT: report }),
    ...(project && { remark: () => `on a ${project}` }),
    count: () => countPlaywright(join(reports, `${report}.json`)),
  };
}

async function countPlaywright(report) {
  const { stats, errors } = JSON.parse(await readFile(report, 'utf8'));
  const failed = stats.unexpected + stats.flaky + errors.length;
  return { passed: stats.expected, failed, skipped: stats.skipped };
}

/** Each once, briefly: that they run and come out clean. What they can find takes minutes, by hand. */
function faults(all) {
  return {
    name: 'faults',
    args: ['scripts/fault.mjs', 'all', '--seconds', all ? '12' : '3', '--quiet', '--lanes', '3'],
    count: ({ said }) => countResults(said.stdout),
  };
}

/** Its results are its tests. */
function lighthouse() {
  return {
    name: 'lighthouse',
    args: ['scripts/bench.mjs', 'lighthouse'],
    prepare: () => ({ CHROMIUM_PATH: ensureChromium() }),
    count: ({ said }) => countResults(said.stdout),
  };
}

function countResults(output) {
  const results = output.split('\n').filter((line) => line.startsWith('{'));
  const failed = results.filter((line) => !JSON.parse(line).ok).length;
  return { passed: results.length - failed, failed };
}
