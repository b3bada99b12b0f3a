// Writes where the proxy leads what (infra/routes.caddy), what the API is (docs/openapi.json) and its types for the desk
// (apps/desk/src/api/schema.d.ts), from the controllers of all services as they are built. With --check it writes
// nothing and fails if a file is another.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';

const root = fileURLToPath(new URL('..', import.meta.url));

async function wantedFiles() {
  const { caddyRoutes, describeSystem } = await import('@blueheart/run').catch((cause) => {
    throw new Error('apps/run is not built: npx tsc -b apps/run', { cause });
  });
  const { routes, api } = await describeSystem();
  const ordered = inOrder(api);
  const types = 'apps/desk/src/api/schema.d.ts';
  return {
    'infra/routes.caddy': caddyRoutes(routes),
    'docs/openapi.json': await formatted('docs/openapi.json', JSON.stringify(ordered)),
    [types]: await formatted(types, await typesOf(ordered)),
  };
}

async function formatted(name, text) {
  const filepath = join(root, name);
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}

/** The desk brings the program, with a compiler that it knows. */
async function typesOf(api) {
  const { resolve } = createRequire(join(root, 'apps/desk/package.json'));
  const { default: program } = await import(pathToFileURL(resolve('openapi-typescript')));
  const { default: openapiTS, astToString } = program;
  const written =
    '// Written by `node scripts/routes.mjs` from docs/openapi.json; not to be edited.\n';
  return written + astToString(await openapiTS(structuredClone(api)));
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
