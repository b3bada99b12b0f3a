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
 * Creates an empty database on the PostgreSQL that the test run has started, or a copy of `template`. Tests with a
 * database of their own may run side by side. Throws outside a test run of the kind that has PostgreSQL
 * (`*.int.spec.ts`, `*.e2e.spec.ts`).
 */
export async function freshDatabase({
  // Roles are named after their database and PostgreSQL cuts names at 63 bytes, so this one is short.
  name = `t_${randomBytes(5).toString('hex')}`,
  template = 'template1',
} = {}): Promise<FreshDatabase> {
  await onTestServer((client) => client.query(`create database ${name} template ${template}`));
  const url = new URL(testServer());
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onTestServer((client) => remove(client, name)) };
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

function testServer(): string {
  const server = process.env['TEST_POSTGRES_URL'];
  if (server) return server;
  throw new Error('No PostgreSQL here: name the test *.int.spec.ts or *.e2e.spec.ts.');
}

/** Does `work` on a connection of the superuser, to the server's own database or the one at `url`. */
export async function onTestServer<T>(
  work: (client: pg.Client) => Promise<T>,
  url = testServer(),
): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'fresh-database' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
