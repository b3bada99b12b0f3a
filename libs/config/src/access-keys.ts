import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { join } from 'node:path';
import { createOnce, readPrivately, SecretsError } from './secret-files.js';

/** Ed25519 (RFC 8032): what staff carry is signed with the one and checked with the other. */
export interface AccessKeys {
  /** Undefined where its file is not at hand: such a process checks, and signs nothing. */
  readonly privateKey?: KeyObject | undefined;
  readonly publicKey: KeyObject;
}

/** PKCS #8 and SPKI, both in PEM (RFC 7468). */
export const accessPrivateName = 'access-private-key.pem';
export const accessPublicName = 'access-public-key.pem';

/**
 * Makes the pair in `dir` where there is none, after an upgrade too: nothing is sealed with it, and with another one
 * staff sign in again. A public key whose private one is kept elsewhere is left alone. Throws SecretsError.
 */
export function makeAccessKeys(dir: string): void {
  const publicPath = join(dir, accessPublicName);
  if (readPrivately(publicPath, { strict: false }) !== undefined) return;
  const fresh = generateKeyPairSync('ed25519').privateKey;
  const kept = createOnce(
    join(dir, accessPrivateName),
    fresh.export({ format: 'pem', type: 'pkcs8' }).toString().trim(),
  );
  const publicKey = createPublicKey(privateFrom(dir, kept));
  createOnce(publicPath, publicKey.export({ format: 'pem', type: 'spki' }).toString().trim());
}

/** The keys that stand in `dir`; nothing where there is no public one. Throws SecretsError. */
export function readAccessKeys(
  dir: string,
  { strict }: { strict: boolean },
): AccessKeys | undefined {
  const publicText = readPrivately(join(dir, accessPublicName), { strict });
  if (publicText === undefined) return undefined;
  const publicKey = ed25519(dir, accessPublicName, () => createPublicKey(publicText));
  const privateText = readPrivately(join(dir, accessPrivateName), { strict });
  if (privateText === undefined) return { publicKey };
  const privateKey = privateFrom(dir, privateText);
  if (createPublicKey(privateKey).equals(publicKey)) return { privateKey, publicKey };
  throw new SecretsError(
    `${join(dir, accessPublicName)} does not belong to ${accessPrivateName} beside it. ` +
      'Remove both and start again: staff will have to sign in again, and nothing else is lost.',
  );
}

function privateFrom(dir: string, text: string): KeyObject {
  return ed25519(dir, accessPrivateName, () => createPrivateKey(text));
}

function ed25519(dir: string, name: string, read: () => KeyObject): KeyObject {
  try {
    const key = read();
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // The library's words would quote what it read.
  }
  throw new SecretsError(
    `${join(dir, name)} cannot be read: expected an Ed25519 key in PEM. ` +
      'Remove both access keys and start again: staff will have to sign in again, and nothing else is lost.',
  );
}
