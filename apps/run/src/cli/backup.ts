import { resolve } from 'node:path';
import { takeBackup } from '../backup/take-backup.js';
import type { Command } from './command.js';
import { withOwnDatabase } from './with-services.js';

/** A whole backup in a new folder of DIR, beside a running system or without one. */
export const backup: Command = async ([dir, ...more], tell) => {
  if (!dir || dir.startsWith('--') || more.length) {
    tell('Where to? npm run cli -- backup DIR');
    return 2;
  }
  return withOwnDatabase(tell, async ({ settings, postgres }, secrets) => {
    tell(postgres ? 'Copying the data …' : 'Dumping the database …');
    const { folder, manifest } = await takeBackup(resolve(dir), settings, secrets, postgres);
    const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
    tell(
      `${folder}: ${manifest.files.length} files, ${(bytes / 1e6).toFixed(1)} MB, all that was committed by ${manifest.takenAt}.`,
    );
    tell(
      `The secrets are not in it. Keep a copy of ${settings.secretsDir} in another place: without them nobody can read ` +
        'this backup, and whoever has both can read everybody.',
    );
    return 0;
  });
};
