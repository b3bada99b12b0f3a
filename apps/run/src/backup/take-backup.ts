import { readFileSync } from 'node:fs';
import type { Secrets, Settings } from '@blueheart/config';
import {
  BackupError,
  takeBaseBackup,
  takeDump,
  type Backup,
  type EmbeddedPostgres,
} from '@blueheart/database';
import { ErasureList } from '@blueheart/sealing';
import type { OpenDatabase } from '../open-database.js';
import { secretsAtHand } from './secrets-at-hand.js';

const { version: software } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { version: string };

/** Writes a whole backup into a new folder of `into`, and brings the list of erasures there up to date. */
export async function takeBackup(
  into: string,
  settings: Settings,
  secrets: Secrets,
  postgres: EmbeddedPostgres | undefined,
  signal?: AbortSignal,
): Promise<Backup> {
  const known = secretsAtHand(secrets);
  const backup = postgres
    ? await takeBaseBackup(into, {
        postgres,
        secrets: known,
        archiveDir: settings.backups,
        software,
        signal,
      })
    : await takeDump(into, {
        url: settings.databaseUrl!,
        secrets: known,
        software,
        path: process.env['PATH'] ?? '',
      });
  await mergeErasures([settings.backups], into);
  return backup;
}

/** Adds to the list in `to` what it lacks of those in `from`. */
export async function mergeErasures(from: readonly string[], to: string): Promise<void> {
  const list = new ErasureList(to);
  const has = new Set((await list.read()).map(({ id }) => id));
  for (const dir of from)
    await list.add((await new ErasureList(dir).read()).filter(({ id }) => !has.has(id)));
}

/**
 * For `prepareDatabase`: what is there is backed up before it is changed; a database that is elsewhere is dumped. Where that
 * fails nothing is changed, and the BackupError says how to go on.
 */
export function backUpBeforeUpgrade(
  database: OpenDatabase,
  secrets: Secrets,
  tell: (line: string) => void,
): ((pending: number) => Promise<void>) | undefined {
  const backUp = backUpFirst(database, secrets, tell);
  // One of our own that archives nothing is thrown away afterwards.
  if (database.postgres) return database.postgres.spool ? backUp : undefined;
  return async (pending) => {
    try {
      await backUp(pending);
    } catch (error) {
      if (!(error instanceof BackupError)) throw error;
      throw new BackupError(
        `${error.message} Nothing was changed. Without a backup first: npm run cli -- migrate --no-backup`,
        { cause: error },
      );
    }
  };
}

function backUpFirst(
  { settings, postgres }: OpenDatabase,
  secrets: Secrets,
  tell: (line: string) => void,
) {
  return async (pending: number) => {
    const { folder } = await takeBackup(settings.backups, settings, secrets, postgres);
    tell(`This version changes the database (${pending} migrations). Backed up first: ${folder}`);
  };
}
