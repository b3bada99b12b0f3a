import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of one's own, empty. */
export interface FreshDatabase {
  /** Address for the superuser. */
  readonly url: string;
  /** Ends every connection and removes the database with the roles that `migrate` made for it. */
  drop(): Promise<void>;
}

/**
 * Creates an empty database on the PostgreSQL that the test run has started. Tests with a database of
 * their own may run side by side. Throws outside a test run of the kind that has PostgreSQL
 * (`*.int.spec.ts`, `*.e2e.spec.ts`).
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = process.env['TEST_POSTGRES_URL'];
  if (!server) {
    throw new Error('No PostgreSQL here: name the test *.int.spec.ts or *.e2e.spec.ts.');
  }
  // Roles are named after their database and PostgreSQL cuts names at 63 bytes, so this one is short.
  const name = `t_${randomBytes(5).toString('hex')}`;
  await onServer(server, (client) => client.query(`create database ${name}`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(server, (client) => remove(client, name)) };
}

async function remove(client: pg.Client, name: string): Promise<void> {
  await client.query(`drop database if exists ${name} with (force)`);
  const { rows } = await client.query<{ role: string }>(
    `select quote_ident(rolname) as role from pg_roles where starts_with(rolname, $1)`,
    [`${name}_`],
  );
  if (rows.length > 0) {
    await client.query(`drop role ${rows.map(({ role }) => role).join(', ')}`);
  }
}

async function onServer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'fresh-database' });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
