import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { contracts } from './events/index.js';
import { onlyAdds } from './only-adds.js';

// Run for a new event, or a further optional field; then `npx prettier --write libs/contracts/schemas`:
// node libs/contracts/dist/write-schemas.js
const folder = new URL('../schemas/', import.meta.url);
for (const { type, version, schema } of contracts) {
  const file = fileURLToPath(new URL(`${type}.v${version}.json`, folder));
  const now = z.toJSONSchema(schema);
  if (existsSync(file) && !onlyAdds(JSON.parse(readFileSync(file, 'utf8')), now))
    throw new Error(
      `${type} version ${version} is published: it may get optional fields, and stays as it is otherwise. ` +
        `Declare version ${version + 1} beside it.`,
    );
  writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
}
