import type { Secrets } from '@blueheart/config';
import type pg from 'pg';
import { databaseOf, ownerOf, roleOf, verifierOf } from './connection.js';

/** Nobody but the roles named here may connect or make things in `public`. */
export async function restrictPublic(client: pg.Client, adminUrl: string): Promise<void> {
  const database = quote(databaseOf(adminUrl));
  await client.query(`revoke connect, temporary on database ${database} from public`);
  await client.query('revoke create on schema public from public');
}

/**
 * The two roles of a service: one that owns its schema, one that it logs in with; nobody does where there is no
 * password. Bears being repeated.
 */
export async function ensureRoles(
  client: pg.Client,
  adminUrl: string,
  secrets: Secrets,
  service: string,
): Promise<void> {
  const owner = ownerOf(adminUrl, service);
  const login = roleOf(adminUrl, service);
  const database = databaseOf(adminUrl);
  await createRole(client, owner, 'nologin');
  const password = secrets.roles.get(service);
  const kind = password ? 'login' : 'nologin';
  await createRole(client, login, kind);
  await client.query(`alter role ${quote(login)} ${kind}`);
  if (password) await ensurePassword(client, login, verifierOf(password, login));
  await client.query(`grant ${quote(owner)} to current_user`);
  await client.query(
    `grant connect on database ${quote(database)} to ${quote(login)}, ${quote(owner)}`,
  );
  await client.query(`create schema if not exists ${quote(service)} authorization ${quote(owner)}`);
}

/** Statements may be logged or counted where others read them: none holds a password. */
async function ensurePassword(client: pg.Client, role: string, verifier: string): Promise<void> {
  if ((await verifierIn(client, role)) === verifier) return;
  await client.query(`alter role ${quote(role)} password '${verifier}'`);
}

/** Only a superuser may look; who may not sets it each time. */
async function verifierIn(client: pg.Client, role: string): Promise<string | undefined> {
  const [may] = (
    await client.query<{ look: boolean }>(
      `select has_table_privilege('pg_catalog.pg_authid', 'select') as look`,
    )
  ).rows;
  if (!may!.look) return undefined;
  const sql = 'select rolpassword as verifier from pg_authid where rolname = $1';
  return (await client.query<{ verifier: string }>(sql, [role])).rows[0]?.verifier;
}

export async function createRole(
  client: pg.Client,
  role: string,
  kind: 'login' | 'nologin',
): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  if (!rowCount) await client.query(`create role ${quote(role)} ${kind}`);
}

/** An identifier as SQL reads it. Names here are our own; the quotes keep a dash or a capital whole. */
export function quote(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}
