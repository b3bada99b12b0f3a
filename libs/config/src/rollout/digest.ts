import { createHash } from 'node:crypto';
import type { Rollout } from './rollout.schema.js';

/** JSON with the keys of every mapping in order: equal values are equal texts. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/**
 * SHA-256 of what the roll-out says, in hexadecimal. Comments, order of keys and layout of the
 * files do not matter, so applying a roll-out whose digest is the one applied last changes nothing.
 */
export function rolloutDigest(rollout: Rollout): string {
  // A file is known by its own digest.
  const files = rollout.files.map(({ name, sha256, madeFrom }) => ({ name, sha256, madeFrom }));
  return createHash('sha256')
    .update(canonical({ ...rollout, files }))
    .digest('hex');
}
