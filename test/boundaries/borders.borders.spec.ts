import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const poison = fileURLToPath(new URL('poison', import.meta.url));

interface Cruise {
  readonly totalCruised: number;
  readonly violations: readonly { from: string; to: string; rule: { name: string } }[];
  readonly ruleSetUsed: { readonly forbidden: readonly { name: string }[] };
}

async function cruise(cwd: string): Promise<Cruise> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      `--config=${join(root, '.dependency-cruiser.mjs')}`,
      '--output-type=json',
      'apps/*/src',
      'libs/*/src',
      'scripts',
      'test',
    ],
    { cwd, maxBuffer: 2 ** 27 },
  ).catch((error: { stdout: string; stderr: string }) => {
    // Its exit code counts the violations; only silence is a fault.
    if (!error.stdout) throw new Error(error.stderr);
    return error;
  });
  return (JSON.parse(stdout) as { summary: Cruise }).summary;
}

/** What each poison file says it breaks, in its first line. */
async function confessions(): Promise<string[]> {
  const confessed: string[] = [];
  for (const file of await readdir(poison, { recursive: true })) {
    if (!/\.m?[jt]s$/.test(file)) continue;
    const rule = /^\/\/ breaks: (\S+)/.exec(await readFile(join(poison, file), 'utf8'))?.[1];
    if (rule) confessed.push(`${file} breaks ${rule}`);
  }
  return confessed.toSorted();
}

test('each poison file breaks the border it names, and no other', async () => {
  const { violations } = await cruise(poison);
  const broken = violations.map(({ from, rule }) => `${from} breaks ${rule.name}`);
  expect([...new Set(broken)].toSorted()).toEqual(await confessions());
});

test('every border has poison', async () => {
  const { ruleSetUsed } = await cruise(poison);
  const proved = new Set(
    (await confessions()).map((confession) => confession.replace(/.* breaks /, '')),
  );
  expect([...proved].toSorted()).toEqual(ruleSetUsed.forbidden.map(({ name }) => name).toSorted());
});

test('the house itself breaks none', async () => {
  const { violations, totalCruised } = await cruise(root);
  expect(violations.map(({ from, to, rule }) => `${from} → ${to} breaks ${rule.name}`)).toEqual([]);
  expect(totalCruised).toBeGreaterThan(50);
}, 60_000);
