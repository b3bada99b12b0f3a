export { findBackups, type Backup } from './backup-folder.js';
export { takeBaseBackup } from './base-backup.js';
export { restoreDump, takeDump } from './dump.js';
export { BackupError } from './error.js';
export { checkBackup, type Manifest, type SecretsAtHand } from './manifest.js';
export { restoreFiles } from './restore-files.js';
export { pruneBackups } from './retention.js';
export { beginRestore, endRestore, refuseUnfinished } from './unfinished-restore.js';
export { WalArchive } from './wal-archive.js';
