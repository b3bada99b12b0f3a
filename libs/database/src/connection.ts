import { createHmac } from 'node:crypto';
import { roleFileOf, SecretsError, type Secrets, type Settings } from '@blueheart/config';
import pg from 'pg';
import { scramVerifier } from './scram.js';

/** A service's own way into the database: its role, its schema, nothing else. */
export interface ServiceConnection {
  readonly service: string;
  readonly url: string;
}

/** The name of the database at this address. */
export function databaseOf(databaseUrl: string): string {
  return decodeURIComponent(new URL(databaseUrl).pathname.slice(1));
}

/** The login role of a service. Roles belong to the whole server, so the database's name is part of theirs. */
export function roleOf(databaseUrl: string, service: string): string {
  return `${databaseOf(databaseUrl)}_${service}`;
}

/** The role that owns a service's tables. Only the migrator acts as it. */
export function ownerOf(databaseUrl: string, service: string): string {
  return `${roleOf(databaseUrl, service)}_owner`;
}

/** The password of a service's role. Throws SecretsError where it is another process that has it. */
export function passwordOf({ roles }: Secrets, service: string): string {
  const password = roles.get(service);
  if (password) return password;
  throw new SecretsError(
    `The database's password of ${service} is not among the secrets of this process (${roleFileOf(service)}): ` +
      'what needs it runs where that service does, or where `npm run cli -- migrate` is run.',
  );
}

/** The same for the same role and password, so that one which is set already can be told from another. */
export function verifierOf(password: string, role: string): string {
  const salt = createHmac('sha256', password).update(`salt:${role}`).digest().subarray(0, 16);
  return scramVerifier(password, salt);
}

export function connectionOf(
  settings: Settings,
  secrets: Secrets,
  service: string,
): ServiceConnection {
  const url = new URL(requireUrl(settings));
  const role = roleOf(url.href, service);
  url.username = encodeURIComponent(role);
  url.password = passwordOf(secrets, service);
  return { service, url: url.href };
}

/** For what is no service's own: the owner's way in or, where another process migrates, that of a service of this one. */
export function generalUrl(settings: Settings, secrets: Secrets): string {
  return settings.migrates
    ? requireUrl(settings)
    : connectionOf(settings, secrets, settings.servicesToRun[0]!).url;
}

/**
 * A pool of a service's own role. `searchPath` is the service's schema unless told otherwise. Without
 * `synchronousCommit` a commit is answered before it is on the disk.
 */
export function openPool(
  connection: ServiceConnection,
  max: number,
  { searchPath = connection.service, statementTimeoutMs = 30_000, synchronousCommit = true } = {},
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: connection.url,
    max,
    application_name: connection.service,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    // The server's own limit comes first; this one is for a connection that has silently died.
    query_timeout: statementTimeoutMs + 2_000,
    options:
      `-c search_path=${searchPath} -c statement_timeout=${statementTimeoutMs}` +
      (synchronousCommit ? '' : ' -c synchronous_commit=off'),
  });
  // A connection that the server drops is replaced at the next query; unheard, it would end the process.
  // The pool hears the idle ones. Of one that is lent out and between two statements nobody else would.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

function requireUrl(settings: Settings): string {
  if (!settings.databaseUrl)
    throw new Error('No database address: the embedded PostgreSQL was not started.');
  return settings.databaseUrl;
}
