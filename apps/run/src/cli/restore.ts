import { resolve } from 'node:path';
import { loadSecrets, readSettings } from '@blueheart/config';
import { restoreBackup, type Wish } from '../backup/restore-backup.js';
import { expectSecrets } from '../backup/secrets-at-hand.js';
import type { Command } from './command.js';
import { expectOwner, untilStopped } from './with-services.js';

const usage =
  'Which one? npm run cli -- restore DIR [--at TIME] [--force], TIME such as 2026-12-17T09:30:00Z';
const withZone = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** The newest backup in DIR with all that was archived since, or as it was at TIME. */
export const restore: Command = async (args, tell) => {
  const wish = read(args);
  if (!wish) {
    tell(usage);
    return 2;
  }
  const settings = readSettings(process.env);
  expectOwner(settings);
  expectSecrets(settings);
  const secrets = loadSecrets(settings);
  await untilStopped(() => restoreBackup(wish, settings, secrets, tell));
  return 0;
};

function read(args: readonly string[]): Wish | undefined {
  const words = [...args];
  const forceAt = words.indexOf('--force');
  if (forceAt >= 0) words.splice(forceAt, 1);
  const at = words.indexOf('--at');
  const time = at >= 0 ? words.splice(at, 2)[1] : undefined;
  if (at >= 0 && !(time && withZone.test(time) && !Number.isNaN(Date.parse(time))))
    return undefined;
  const [dir, ...more] = words;
  if (!dir || dir.startsWith('--') || more.length) return undefined;
  return { dir: resolve(dir), until: time ? new Date(time) : undefined, force: forceAt >= 0 };
}
