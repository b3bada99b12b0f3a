type Sql = (text: string) => Promise<unknown[]>;

/** How many people can be opened, and how many the list of erasures has. */
export async function keyCount(
  sql: Sql,
): Promise<{ readonly openable: number; readonly erased: number }> {
  const openable = await sql('select from sealing.data_keys');
  const erased = await sql('select from sealing.erasures');
  return { openable: openable.length, erased: erased.length };
}
