import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const poison = fileURLToPath(new URL('poison', import.meta.url));
const oxlint = fileURLToPath(new URL('../../node_modules/oxlint/bin/oxlint', import.meta.url));

/** `path rule` for each finding in the poison. */
async function findings(): Promise<string[]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [oxlint, '--config=oxlint.json', '--format=json', '.'],
    { cwd: poison },
  ).catch((error: { stdout: string; stderr: string }) => error);
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { filename: string; code: string }[];
  };
  return diagnostics.map(({ filename, code }) => `${filename} ${code}`).toSorted();
}

/** What each poison file says it offends, in its first line. */
async function confessions(): Promise<string[]> {
  const confessed: string[] = [];
  for (const file of await readdir(poison, { recursive: true })) {
    if (!file.endsWith('.ts')) continue;
    const rule = /^\/\/ offends: (\S+)/.exec(await readFile(join(poison, file), 'utf8'))?.[1];
    if (rule) confessed.push(`${file} ${rule}`);
  }
  return confessed.toSorted();
}

test('the linter sees the environment read elsewhere, a promise forgotten, a type given up', async () => {
  expect(await findings()).toEqual(await confessions());
});
