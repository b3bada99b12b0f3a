import { join } from 'node:path';
import { inspect } from 'node:util';
import {
  accessPublicName,
  makeAccessKeys,
  readAccessKeys,
  type AccessKeys,
} from './access-keys.js';
import { createOnce, openFolder, readPrivately, SecretsError } from './secret-files.js';
import {
  bytesOf,
  keyringOf,
  newKeyring,
  passwordIn,
  random,
  type Keyring,
} from './secret-forms.js';
import {
  databaseRoles,
  neededFilesOf,
  operatorPasswordName,
  ownerPasswordName,
  roleFileOf,
} from './secret-names.js';
import type { Settings } from './settings.js';

/** The password of each role that this process may log in to the database as; undefined for any other. */
export type RolePasswords = Pick<ReadonlyMap<string, string>, 'get'>;

/** What nobody else may know. Also the injection token for it. Printing or serialising one shows nothing. */
export class Secrets {
  /** Password of the embedded PostgreSQL's superuser; empty where production brings its own database. */
  readonly postgresPassword!: string;
  readonly roles!: RolePasswords;
  /** What lets the operator in to /operations/queues; undefined where nobody is let in. */
  readonly operatorPassword?: string | undefined;
  /**
   * 32 bytes for finding a contact again by its HMAC. Never changes: with another, nobody is found. Undefined where
   * nobody is looked for.
   */
  readonly pepper?: Buffer | undefined;
  readonly keyring!: Keyring;
  readonly access!: AccessKeys;

  constructor(fields: Omit<Secrets, 'toJSON' | typeof inspect.custom>) {
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
const lastOfTheSet = ownerPasswordName;

/**
 * Reads the secrets of `settings.secretsDir`, and makes those that do not exist yet: not in production, which brings
 * its own, and not where another process migrates, which has the others. Processes that start together end with the
 * same secrets, and a process killed in between leaves none half-written. Throws SecretsError.
 */
export function loadSecrets(settings: Settings): Secrets {
  return settings.production || !settings.migrates
    ? readSecrets(settings)
    : createSecrets(settings.secretsDir);
}

/** Makes what is missing in `dir` (folder 0700, files 0600) and gives the whole. Throws SecretsError. */
export function createSecrets(dir: string): Secrets {
  openFolder(dir);
  const isComplete = readPrivately(join(dir, lastOfTheSet), { strict: false }) !== undefined;
  const take = (name: string, make: () => string) => {
    const path = join(dir, name);
    if (isComplete && readPrivately(path, { strict: false }) === undefined) throw lost(path);
    takeOrMake(dir, name, make);
  };
  take('pepper', random);
  take('keyring.json', newKeyring);
  take(lastOfTheSet, random);
  // Nothing is sealed with these: the next migration tells the database.
  for (const role of databaseRoles) takeOrMake(dir, roleFileOf(role), random);
  takeOrMake(dir, operatorPasswordName, random);
  makeAccessKeys(dir);
  const read = (name: string) => readPrivately(join(dir, name), { strict: false });
  return parse(dir, read, readAccessKeys(dir, { strict: false })!);
}

/** The password of a Redis that only our processes ask. Made where there is none: nothing is sealed with it. */
export function queuePassword(dir: string): string {
  openFolder(dir);
  return takeOrMake(dir, 'redis-password', random).trim();
}

function takeOrMake(dir: string, name: string, make: () => string): string {
  const path = join(dir, name);
  return readPrivately(path, { strict: false }) ?? createOnce(path, make());
}

function readSecrets(settings: Settings): Secrets {
  const { secretsDir: dir, production: strict } = settings;
  const needed = neededFilesOf(settings);
  const read = (name: string) => {
    const text = readPrivately(join(dir, name), { strict });
    if (text === undefined && needed.has(name)) throw missing(join(dir, name));
    return text;
  };
  const access = readAccessKeys(dir, { strict });
  if (!access) throw missing(join(dir, accessPublicName));
  return parse(dir, read, access);
}

function parse(dir: string, read: (name: string) => string | undefined, access: AccessKeys) {
  const password = (name: string) => passwordIn(join(dir, name), read(name));
  const roles = new Map<string, string>();
  for (const role of databaseRoles) {
    const found = password(roleFileOf(role));
    if (found) roles.set(role, found);
  }
  return new Secrets({
    postgresPassword: password(ownerPasswordName) ?? '',
    roles,
    operatorPassword: password(operatorPasswordName),
    pepper: bytesOf(join(dir, 'pepper'), read('pepper')),
    keyring: keyringOf(join(dir, 'keyring.json'), read('keyring.json')!),
    access,
  });
}

function missing(path: string): SecretsError {
  return new SecretsError(
    `${path} does not exist. Nobody makes it here of their own accord: put yours in SECRETS_DIR, or make what is ` +
      'missing once with `npm run cli -- secrets create` and keep a copy of it.',
  );
}

function lost(path: string): SecretsError {
  return new SecretsError(
    `${path} is missing although its neighbours exist: it was lost, and what was sealed needs it. ` +
      'Bring it back from a backup.',
  );
}
