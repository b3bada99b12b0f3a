import pg from 'pg';

/** Whoever writes into the table, with `mode` left out whoever touches it, waits until it is let go. */
export async function holdTable(connectionString, table, mode = 'access exclusive') {
  const client = new pg.Client({ connectionString });
  // If nobody lets go, the server's end does.
  client.on('error', () => undefined);
  await client.connect();
  await client.query(`begin; lock table ${table} in ${mode} mode`);
  return { letGo: () => client.end() };
}
