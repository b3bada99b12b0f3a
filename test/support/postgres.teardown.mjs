export default async function discardServers() {
  await globalThis.discardTestRedis?.();
  await globalThis.discardTestPostgres?.();
}
