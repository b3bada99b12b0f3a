// Starts the real system on empty data for the browser tests: `node test/support/start-for-browser.mjs`. Takes PORT
// and MAILBOX_PORT, and an empty folder as DATA_DIR if the caller wants to look into the database; ends on SIGTERM or SIGINT, and leaves nothing behind.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dataDir = process.env.DATA_DIR ?? mkdtempSync(join(tmpdir(), 'blue-heart-browser-'));
// Run by root, PostgreSQL is another user, who must get in.
chmodSync(dataDir, 0o711);

const system = spawn(process.execPath, ['scripts/start.mjs'], {
  cwd: root,
  env: { ...process.env, DATA_DIR: dataDir },
  stdio: ['ignore', 'inherit', 'inherit'],
});
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => system.kill(signal));
system.on('exit', (code) => {
  rmSync(dataDir, { recursive: true, force: true });
  process.exit(code ?? 1);
});
