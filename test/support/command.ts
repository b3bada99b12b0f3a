import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { testSecrets } from '@blueheart/testing';
import { writeSecrets } from './write-secrets.js';
import type { System } from './whole-system.js';

const cli = fileURLToPath(new URL('../../apps/run/dist/bundle/cli.js', import.meta.url));

/** What `npm run cli -- …` runs once all is built, beside a system of a story. */
export async function command(
  system: System,
  ...words: string[]
): Promise<{ code: number; lines: string[] }> {
  const dir = mkdtempSync(join(tmpdir(), 'blue-heart-command-'));
  writeSecrets(dir, testSecrets());
  const env = { PATH: process.env['PATH'], DATA_DIR: dir, SECRETS_DIR: dir };
  try {
    return await new Promise((resolve) => {
      execFile(
        process.execPath,
        [cli, ...words],
        { env: { ...env, DATABASE_URL: system.databaseUrl } },
        (error, stdout, stderr) =>
          resolve({
            code: error ? Number(error.code) : 0,
            lines: (stdout + stderr).split('\n').filter(Boolean),
          }),
      );
    });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
