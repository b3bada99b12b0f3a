import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Keyring } from '@blueheart/config';
import { randomBlock } from './random.js';

const version = '1';
const ivBytes = 12;
const tagBytes = 16;

/** What was sealed cannot be opened: another key, other additional data, or damage. */
export class SealBroken extends Error {
  constructor() {
    super('A sealed value cannot be opened with the keys at hand.');
    this.name = 'SealBroken';
  }
}

/**
 * AES-256-GCM (NIST SP 800-38D) with a fresh 96-bit IV. Text form: `version.keyId.iv.ciphertext+tag`,
 * the last two in base64url. `aad` binds the value to its place: opened elsewhere, it is broken.
 */
export function sealWith(keyId: string, key: Buffer, plain: Buffer | string, aad: string): string {
  const iv = randomBlock(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(aad));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return `${version}.${keyId}.${iv.toString('base64url')}.${sealed.toString('base64url')}`;
}

export function openWith(key: Buffer, sealed: string, aad: string): Buffer {
  const [found, , iv, body] = sealed.split('.');
  if (found !== version || !iv || !body) throw new SealBroken();
  try {
    const bytes = Buffer.from(body, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(Buffer.from(aad));
    decipher.setAuthTag(bytes.subarray(-tagBytes));
    return Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()]);
  } catch {
    throw new SealBroken();
  }
}

/** The keyring: the first key seals, all of them open. */
export class MasterKeys {
  constructor(private readonly keyring: Keyring) {}

  seal(plain: Buffer | string, aad: string): string {
    const first = this.keyring.keys[0];
    if (!first) throw new Error('The keyring is empty.');
    return sealWith(first.id, first.key, plain, aad);
  }

  open(sealed: string, aad: string): Buffer {
    const keyId = sealed.split('.')[1];
    const match = this.keyring.keys.find((entry) => entry.id === keyId);
    if (!match) throw new SealBroken();
    return openWith(match.key, sealed, aad);
  }
}
