import type pg from 'pg';
import { freshDatabase, onTestServer, type FreshDatabase } from './fresh-database.js';

type Migrate = (url: string) => Promise<void>;

/**
 * A database of one's own as `migrate` makes it. The first of a run to ask for this `kind` has it made from nothing,
 * and everybody gets a copy, on which `migrate` runs too and finds its migrations done: PostgreSQL copies in a tenth
 * of the time. Whoever asks for the same kind passes the same `migrate`.
 */
export async function migratedDatabase(kind: string, migrate: Migrate): Promise<FreshDatabase> {
  const copy = await copiedDatabase(kind, migrate);
  await migrate(copy.url);
  return copy;
}

/** The same for what migrates itself: until then the roles of the copy own all and nobody else may do anything. */
export async function copiedDatabase(kind: string, migrate: Migrate): Promise<FreshDatabase> {
  const pattern = `like_${kind}`;
  return onTestServer(async (client) => {
    // Roles and databases belong to the whole server, and two who change one row of them would meet.
    await client.query('select pg_advisory_lock(hashtext($1))', [pattern]);
    await ensurePattern(client, pattern, migrate);
    const copy = await freshDatabase({ template: pattern });
    await onTestServer((inside) => takeOver(inside, pattern), copy.url);
    return copy;
  });
}

async function ensurePattern(client: pg.Client, pattern: string, migrate: Migrate): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [pattern]);
  if (rowCount) return;
  const made = await freshDatabase({ name: pattern });
  try {
    await migrate(made.url);
    // Else each copy that gives up the rights of these roles would give up these too, in a row they all share.
    for (const role of await rolesOf(client, pattern))
      await client.query(`revoke all on database ${pattern} from ${role.quoted}`);
  } catch (error) {
    await made.drop();
    throw error;
  }
}

/** What belongs to a role of the pattern is the copy's own role's from now on. Rights `migrate` gives again. */
async function takeOver(client: pg.Client, pattern: string): Promise<void> {
  const roles = await rolesOf(client, pattern);
  const own = `current_database() || substr($1, ${pattern.length + 1})`;
  for (const { name, quoted } of roles) {
    const { rows } = await client.query<{ own: string }>(`select quote_ident(${own}) as own`, [
      name,
    ]);
    await client.query(`create role ${rows[0]!.own} nologin`);
    await client.query(`reassign owned by ${quoted} to ${rows[0]!.own}`);
  }
  if (roles.length > 0)
    await client.query(`drop owned by ${roles.map(({ quoted }) => quoted).join(', ')}`);
}

async function rolesOf(client: pg.Client, database: string) {
  const { rows } = await client.query<{ name: string; quoted: string }>(
    'select rolname as name, quote_ident(rolname) as quoted from pg_roles where starts_with(rolname, $1)',
    [`${database}_`],
  );
  return rows;
}
