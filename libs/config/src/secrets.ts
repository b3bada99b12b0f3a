import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { z } from 'zod';
import {
  accessPrivateName,
  accessPublicName,
  makeAccessKeys,
  readAccessKeys,
  type AccessKeys,
} from './access-keys.js';
import { createOnce, openFolder, readPrivately, SecretsError } from './secret-files.js';
import type { ServiceName } from './services.js';
import type { Settings } from './settings.js';

/** The master keys: the first seals, all of them open. */
export interface Keyring {
  readonly keys: readonly { readonly id: string; readonly key: Buffer }[];
}

/** What nobody else may know. Also the injection token for it. Printing or serialising one shows nothing. */
export class Secrets {
  /** Password of the embedded PostgreSQL's superuser; empty where production brings its own database. */
  readonly postgresPassword!: string;
  /** 32 bytes from which the password of each service's role follows. */
  readonly roles!: Buffer;
  /** 32 bytes for finding a contact again by its HMAC. Never changes: with another, nobody is found. */
  readonly pepper!: Buffer;
  readonly keyring!: Keyring;
  readonly access!: AccessKeys;

  constructor(
    fields: Pick<Secrets, 'postgresPassword' | 'roles' | 'pepper' | 'keyring' | 'access'>,
  ) {
    Object.assign(this, fields);
  }

  toJSON(): string {
    return '[secrets]';
  }

  [inspect.custom](): string {
    return '[secrets]';
  }
}

/** Written last of the first set: once it is there, a file that is missing was lost, not yet to be made. */
const lastOfTheSet = 'postgres-password';

/**
 * The files that a process of this service alone needs of the folder: what signs for staff is identity's, which is the
 * only one to issue what all believe.
 */
export function secretFilesOf(service: ServiceName): readonly string[] {
  const all = ['roles', 'pepper', 'keyring.json', accessPublicName, lastOfTheSet];
  return service === 'identity' ? [...all, accessPrivateName] : all;
}

/**
 * Reads the secrets of `settings.secretsDir`, and makes those that do not exist yet (not in
 * production, which brings its own). Processes that start together end with the same secrets, and a
 * process killed in between leaves none half-written. Throws SecretsError.
 */
export function loadSecrets(settings: Settings): Secrets {
  return settings.production ? readSecrets(settings) : createSecrets(settings.secretsDir);
}

/** Makes what is missing in `dir` (folder 0700, files 0600) and gives the whole. Throws SecretsError. */
export function createSecrets(dir: string): Secrets {
  openFolder(dir);
  const isComplete = readPrivately(join(dir, lastOfTheSet), { strict: false }) !== undefined;
  const take = (name: string, make: () => string): string => {
    const path = join(dir, name);
    const found = readPrivately(path, { strict: false });
    if (found !== undefined) return found;
    if (isComplete) throw lost(path);
    return createOnce(path, make());
  };
  const files = {
    roles: take('roles', random),
    pepper: take('pepper', random),
    'keyring.json': take('keyring.json', newKeyring),
    [lastOfTheSet]: take(lastOfTheSet, random),
  };
  makeAccessKeys(dir);
  return parse(dir, files, readAccessKeys(dir, { strict: false })!);
}

/** The password of a Redis that only our processes ask. Made where there is none: nothing is sealed with it. */
export function queuePassword(dir: string): string {
  openFolder(dir);
  const path = join(dir, 'redis-password');
  return (readPrivately(path, { strict: false }) ?? createOnce(path, random())).trim();
}

function readSecrets({ secretsDir, databaseUrl }: Settings): Secrets {
  const found = <T>(name: string, secret: T | undefined): T => {
    if (secret !== undefined) return secret;
    throw new SecretsError(
      `${join(secretsDir, name)} does not exist. Production makes no secrets of its own accord: put yours in SECRETS_DIR, ` +
        'or make what is missing once with `npm run cli -- secrets create` and keep a copy of it.',
    );
  };
  const take = (name: string) =>
    found(name, readPrivately(join(secretsDir, name), { strict: true }));
  const files = {
    roles: take('roles'),
    pepper: take('pepper'),
    'keyring.json': take('keyring.json'),
    [lastOfTheSet]: databaseUrl ? undefined : take(lastOfTheSet),
  };
  const access = readAccessKeys(secretsDir, { strict: true });
  return parse(secretsDir, files, found(accessPublicName, access));
}

interface Files {
  readonly roles: string;
  readonly pepper: string;
  readonly 'keyring.json': string;
  readonly [lastOfTheSet]: string | undefined;
}

function parse(dir: string, files: Files, access: AccessKeys): Secrets {
  const bytes = (name: 'roles' | 'pepper') => {
    const value = decode(files[name]);
    if (!value)
      throw malformed(join(dir, name), '32 random bytes in base64url: 43 characters on one line');
    return value;
  };
  const postgresPassword = files[lastOfTheSet]?.trim();
  if (postgresPassword !== undefined && !/^[A-Za-z0-9_-]+$/.test(postgresPassword)) {
    throw malformed(join(dir, lastOfTheSet), 'letters, digits, - and _ on one line');
  }
  return new Secrets({
    postgresPassword: postgresPassword ?? '',
    roles: bytes('roles'),
    pepper: bytes('pepper'),
    keyring: parseKeyring(join(dir, 'keyring.json'), files['keyring.json']),
    access,
  });
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

function parseKeyring(path: string, text: string): Keyring {
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

function newKeyring(): string {
  const key = { id: `k${randomBytes(4).toString('hex')}`, key: random() };
  return JSON.stringify({ keys: [key] }, null, 2);
}

function random(): string {
  return randomBytes(32).toString('base64url');
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

function lost(path: string): SecretsError {
  return new SecretsError(
    `${path} is missing although its neighbours exist: it was lost, and what was sealed needs it. ` +
      'Bring it back from a backup.',
  );
}
