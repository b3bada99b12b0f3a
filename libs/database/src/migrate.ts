import type { Secrets, Settings } from '@blueheart/config';
import pg from 'pg';
import { DataSource, type Logger, type MigrationInterface } from 'typeorm';
import { connectionOf, generalUrl, ownerOf, roleOf } from './connection.js';
import { createRole, ensureRoles, quote, restrictPublic } from './roles.js';
import { lockPatience, whenTablesAreFree } from './tables-in-use.js';

/** What one schema brings: its migrations, and who may do what in it. */
export interface ServiceSchema {
  readonly name: string;
  readonly migrations: (new () => MigrationInterface)[];
  /** Extensions that its tables need, trusted ones (PostgreSQL, CREATE EXTENSION): they are made in its schema. */
  readonly extensions?: readonly string[];
  /** Statements that give roles their rights, run after every migration; they must bear being repeated. */
  readonly grants: (roleOf: (service: string) => string) => string[];
  /** Work of another's making in the same breath, such as a library's own tables. */
  readonly afterwards?: (client: pg.Client, roleOf: (service: string) => string) => Promise<void>;
}

const nothing = (): void => undefined;
const silent: Logger = {
  log: nothing,
  logQuery: nothing,
  logQueryError: nothing,
  logQuerySlow: nothing,
  logSchemaBuild: nothing,
  logMigration: nothing,
};

/** Any number that all processes of this system share and nobody else uses. */
const migratorLock = 20_111_217;

/**
 * Brings every schema up to date. Processes that start together wait for one another on an advisory
 * lock; the first does the work and the others find it done. Each schema's tables belong to a role
 * that only this function acts as. Where a table is in use, those who use it go on, for some two minutes. Throws the
 * database's error; what was applied until then stays.
 */
export async function migrate(
  adminUrl: string,
  secrets: Secrets,
  schemas: readonly ServiceSchema[],
): Promise<void> {
  await withClient(adminUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [migratorLock]);
    const role = (service: string) => roleOf(adminUrl, service);
    await restrictPublic(client, adminUrl);
    for (const schema of schemas) await ensureRoles(client, adminUrl, secrets, schema.name);
    for (const schema of schemas) {
      for (const extension of schema.extensions ?? [])
        await client.query(
          `create extension if not exists ${quote(extension)} with schema ${quote(schema.name)}`,
        );
      await whenTablesAreFree(() => runMigrations(adminUrl, schema));
      const mayRead = `grant usage on schema ${quote(schema.name)} to ${quote(role(schema.name))}`;
      const mayCompare = `grant select on ${quote(schema.name)}.migrations to ${quote(role(schema.name))}`;
      await asOwner(client, adminUrl, schema.name, [mayRead, mayCompare, ...schema.grants(role)]);
      await schema.afterwards?.(client, role);
    }
  });
}

/**
 * Makes the roles of these schemas in a database that is about to be restored, and lets no service in until `migrate`
 * has run.
 */
export async function makeRolesForRestore(
  adminUrl: string,
  schemas: readonly ServiceSchema[],
): Promise<void> {
  await withClient(adminUrl, async (client) => {
    for (const { name } of schemas) {
      await createRole(client, ownerOf(adminUrl, name), 'nologin');
      await createRole(client, roleOf(adminUrl, name), 'nologin');
      await client.query(`alter role ${quote(roleOf(adminUrl, name))} nologin`);
      await client.query(`grant ${quote(ownerOf(adminUrl, name))} to current_user`);
    }
  });
}

/** How many migrations `migrate` would run; 'all' in a database where none ever ran. */
export async function pendingMigrations(
  adminUrl: string,
  schemas: readonly ServiceSchema[],
): Promise<number | 'all'> {
  return withClient(adminUrl, async (client) => {
    let [ran, pending] = [0, 0];
    for (const { name, migrations } of schemas) {
      const table = `${quote(name)}.migrations`;
      const { rows } = await client.query<{ there: boolean }>(
        'select to_regclass($1) is not null as there',
        [table],
      );
      const done = rows[0]!.there
        ? (await client.query<{ name: string }>(`select name from ${table}`)).rows
        : [];
      const names = new Set(done.map((row) => row.name));
      ran += names.size;
      pending += migrations.filter((migration) => !names.has(migration.name)).length;
    }
    return ran ? pending : 'all';
  });
}

/**
 * Of these schemas, each seen as the service of its name or, where that is nobody's, as the first service of this
 * process: how many migrations `migrate` would run, which is another process's to do.
 */
export async function missedMigrations(
  settings: Settings,
  secrets: Secrets,
  schemas: readonly ServiceSchema[],
): Promise<number> {
  let missed = 0;
  for (const { name, migrations } of schemas) {
    const url = secrets.roles.get(name)
      ? connectionOf(settings, secrets, name).url
      : generalUrl(settings, secrets);
    const names = migrations.map((migration) => migration.name);
    missed += names.length - (await withClient(url, (client) => countOf(client, name, names)));
  }
  return missed;
}

async function countOf(client: pg.Client, schema: string, names: string[]): Promise<number> {
  try {
    const { rows } = await client.query<{ ran: number }>(
      `select count(*)::int as ran from ${quote(schema)}.migrations where name = any($1)`,
      [names],
    );
    return rows[0]!.ran;
  } catch (error) {
    // Neither there yet, or not yet for this role to see (SQLSTATE 3F000, 42P01, 42501).
    const { code } = error as pg.DatabaseError;
    if (['3F000', '42P01', '42501'].includes(code ?? '')) return 0;
    throw error;
  }
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'migrator' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function runMigrations(adminUrl: string, schema: ServiceSchema): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url: adminUrl,
    schema: schema.name,
    migrations: schema.migrations,
    migrationsTableName: 'migrations',
    applicationName: 'migrator',
    // What goes wrong is thrown; TypeORM would print it as well.
    logger: silent,
    // Acting as the owner makes the owner own what is made.
    extra: {
      max: 2,
      options: `-c role=${ownerOf(adminUrl, schema.name)} -c search_path=${schema.name} -c lock_timeout=${lockPatience}`,
    },
  });
  await source.initialize();
  try {
    await source.runMigrations({ transaction: 'all' });
  } finally {
    await source.destroy();
  }
}

async function asOwner(
  client: pg.Client,
  adminUrl: string,
  service: string,
  statements: string[],
): Promise<void> {
  await client.query(`set role ${quote(ownerOf(adminUrl, service))}`);
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.query('reset role');
  }
}
