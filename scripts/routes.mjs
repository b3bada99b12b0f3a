// Writes where the proxy leads what (infra/routes.caddy) and what the API is (docs/openapi.json), from the
// controllers of all services as they are built. With --check it writes nothing and fails if a file is another.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const root = fileURLToPath(new URL('..', import.meta.url));

async function wantedFiles() {
  const { caddyRoutes, describeSystem } = await import('@blueheart/run').catch((cause) => {
    throw new Error('apps/run is not built: npx tsc -b apps/run', { cause });
  });
  const { routes, api } = await describeSystem();
  const document = join(root, 'docs/openapi.json');
  return {
    'infra/routes.caddy': caddyRoutes(routes),
    'docs/openapi.json': await format(JSON.stringify(inOrder(api)), {
      ...(await resolveConfig(document)),
      filepath: document,
    }),
  };
}

/** Paths and schemas by name, so that only what has changed shows in a diff. */
function inOrder(api) {
  const byName = (record = {}) =>
    Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
  const schemas = byName(api.components?.schemas);
  return { ...api, paths: byName(api.paths), components: { ...api.components, schemas } };
}

async function main() {
  for (const [name, wanted] of Object.entries(await wantedFiles())) {
    const current = await readFile(join(root, name), 'utf8').catch(() => '');
    if (current === wanted) continue;
    if (process.argv.includes('--check'))
      throw new Error(`${name} is stale: node scripts/routes.mjs`);
    await writeFile(join(root, name), wanted);
    console.log(`${name}: written.`);
  }
}

try {
  await main();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
