export default async function discardPostgres() {
  await globalThis.discardTestPostgres?.();
}
