import { findBackups, removeBackup } from './backup-folder.js';
import { WalArchive } from './wal-archive.js';

/** Keeps the newest `keep` backups of this server in `dir`, and the WAL since the oldest of them. */
export async function pruneBackups(dir: string, system: string, keep: number): Promise<void> {
  const own = (await findBackups(dir, { passOverDamaged: true })).filter(
    ({ manifest }) => manifest.system === system,
  );
  for (const backup of own.slice(keep)) await removeBackup(backup);
  const firsts = own.slice(0, keep).map(({ manifest }) => manifest.firstWal!);
  if (firsts.length) await new WalArchive(dir, system).prune(firsts);
}
