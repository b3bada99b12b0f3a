import pg from 'pg';

/** Connects as the superuser and makes the database if there is none. Gives why it could not, or nothing. */
export async function greet(
  port: number,
  password: string,
  database: string,
): Promise<string | undefined> {
  const client = new pg.Client({
    connectionString: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await createDatabase(client, database);
    return undefined;
  } catch (error) {
    if ((error as { code?: string }).code === '28P01') return 'wrong password';
    return (error as Error).message;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function createDatabase(client: pg.Client, database: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
  if (rowCount) return;
  await client.query(`create database ${database}`).catch((error: { code?: string }) => {
    // Another start made it between our look and our try.
    if (!['42P04', '23505', '55006'].includes(error.code ?? '')) throw error;
  });
}
