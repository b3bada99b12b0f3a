import { z } from 'zod';
import { schemasFor } from './rollout.schema.js';
import { rolloutLocales } from './text.schema.js';

const isLocale = (key: string) => (rolloutLocales as readonly string[]).includes(key);

/**
 * JSON Schema (draft 2020-12) of each kind of file by its name, for editors. It knows less than
 * `readRollout`: which languages a campaign has, and what files say about each other, it cannot see.
 */
export function rolloutJsonSchemas(): Record<string, object> {
  return Object.fromEntries(
    Object.entries(schemasFor(rolloutLocales)).map(([name, schema]) => [
      name,
      z.toJSONSchema(schema, {
        io: 'input',
        override: ({ jsonSchema }) => {
          const keys = Object.keys(jsonSchema.properties ?? {});
          if (keys.length > 0 && keys.every(isLocale)) delete jsonSchema.required;
        },
      }),
    ]),
  );
}
