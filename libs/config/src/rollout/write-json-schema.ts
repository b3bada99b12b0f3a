import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolloutJsonSchemas } from './json-schema.js';

// Run after a change of a schema, then `npx prettier --write rollouts/schema`:
// node libs/config/dist/rollout/write-json-schema.js
const folder = fileURLToPath(new URL('../../../../rollouts/schema/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(rolloutJsonSchemas())) {
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);
}
