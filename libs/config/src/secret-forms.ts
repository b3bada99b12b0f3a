import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { SecretsError } from './secret-files.js';

/** The master keys: the first seals, all of them open. */
export interface Keyring {
  readonly keys: readonly { readonly id: string; readonly key: Buffer }[];
}

/** 256 bits in base64url. */
export function random(): string {
  return randomBytes(32).toString('base64url');
}

export function newKeyring(): string {
  const key = { id: `k${randomBytes(4).toString('hex')}`, key: random() };
  return JSON.stringify({ keys: [key] }, null, 2);
}

/** The 32 bytes of the file at `path`, or nothing where it does not exist. Throws SecretsError. */
export function bytesOf(path: string, text: string | undefined): Buffer | undefined {
  if (text === undefined) return undefined;
  const value = decode(text);
  if (value) return value;
  throw malformed(path, '32 random bytes in base64url: 43 characters on one line');
}

/** The same of a password. It goes into addresses, and needs nothing around it there. */
export function passwordIn(path: string, text: string | undefined): string | undefined {
  const password = text?.trim();
  if (password === undefined || /^[A-Za-z0-9_-]+$/.test(password)) return password;
  throw malformed(path, 'letters, digits, - and _ on one line');
}

const keyringFile = z.object({
  keys: z
    .array(
      z.object({
        id: z.string().regex(/^[A-Za-z0-9_-]{1,32}$/),
        key: z.string().transform(decode).pipe(z.instanceof(Buffer)),
      }),
    )
    .min(1)
    .refine((keys) => new Set(keys.map(({ id }) => id)).size === keys.length),
});

export function keyringOf(path: string, text: string): Keyring {
  try {
    return keyringFile.parse(JSON.parse(text));
  } catch {
    throw malformed(
      path,
      '{"keys": [{"id": "…", "key": "…"}]}: one key or more, each id once (letters, digits, - and _), ' +
        'each key 32 random bytes in base64url',
    );
  }
}

/** 32 bytes, or nothing where the text is anything else (Buffer would skip over what it cannot read). */
function decode(text: string): Buffer | undefined {
  const trimmed = text.trim();
  return /^[A-Za-z0-9_-]{43}$/.test(trimmed) ? Buffer.from(trimmed, 'base64url') : undefined;
}

function malformed(path: string, expected: string): SecretsError {
  return new SecretsError(
    `${path} cannot be read: expected ${expected}. Bring it back from a backup.`,
  );
}
