/**
 * Which of these secrets can be read in a text: as they are, in hexadecimal (as bytea is shown), escaped as in JSON,
 * or as in an address. Letters may be large or small.
 */
export function leaksIn(text: string, secrets: readonly string[]): string[] {
  const readable = text.toLowerCase();
  return secrets.filter((secret) => {
    const plain = secret.toLowerCase();
    const escaped = JSON.stringify(plain).replace(
      /[^\0-\x7f]/g,
      (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    const forms = [
      plain,
      Buffer.from(plain).toString('hex'),
      Buffer.from(secret).toString('hex'),
      escaped.slice(1, -1),
      encodeURIComponent(secret).toLowerCase(),
    ];
    return forms.some((form) => readable.includes(form));
  });
}

/** Asks a database as its superuser. */
export type Sql = <Row>(text: string) => Promise<Row[]>;

/** Every row of every table, as text, with the tables' names. */
export async function everythingStored(sql: Sql): Promise<string> {
  const tables = await sql<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const lines: string[] = [];
  for (const { name } of tables) {
    const rows = await sql<{ row: string }>(`select t::text as row from ${name} t`);
    lines.push(name, ...rows.map(({ row }) => row));
  }
  return lines.join('\n');
}
