import { createServer, type AddressInfo } from 'node:net';

/** In the folder that holds the data folder, where PostgreSQL may write whoever it runs as. */
export const spoolName = 'wal-out';
/** Where a recovering server finds the WAL that was brought for it. */
export const walInName = 'wal-in';

/** How old a commit is at the most before it is in the archive, while it runs. */
const archiveTimeoutSeconds = 30;

/** Each is `name=value`; they are put in double quotes for a shell. */
export function serverFlags(port: number, durable: boolean): string[] {
  return [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'password_encryption=scram-sha-256',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(durable ? [] : ['fsync=off', 'full_page_writes=off']),
  ];
}

/**
 * Finished WAL goes into the spool, whole and on disk or not at all. From there our own process takes it to wherever
 * the archive is: PostgreSQL's user need not be able to go there. Paths are relative, as any path may have any name.
 */
export const archiveFlags: readonly string[] = [
  'archive_mode=on',
  `archive_timeout=${archiveTimeoutSeconds}`,
  `archive_command=${archiveCommand()}`,
];

function archiveCommand(): string {
  const to = `../${spoolName}`;
  if (process.platform === 'win32')
    return 'copy /y %p ..\\wal-out\\.%f && move /y ..\\wal-out\\.%f ..\\wal-out\\%f';
  return `test -f ${to}/%f || { cp %p ${to}/.%f && sync ${to}/.%f && mv ${to}/.%f ${to}/%f && sync ${to}; }`;
}

/** Nobody may look before the end of it. */
export function recoveryFlags(timeline: number, until?: Date): string[] {
  return [
    `restore_command=cp ../${walInName}/%f %p`,
    `recovery_target_timeline=${timeline}`,
    'recovery_target_action=promote',
    'hot_standby=off',
    ...(until ? [`recovery_target_time=${inNumbers(until)}`] : []),
  ];
}

/** When PostgreSQL reads its command line it does not know what Z means. */
function inNumbers(time: Date): string {
  return time.toISOString().replace('T', ' ').replace('Z', '+00');
}

/** Free at this moment. Should it be taken before PostgreSQL has it, the start is tried with another. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
