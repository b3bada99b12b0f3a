import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';

/** What a phone seals to: the id of a key pair and its public half, 65 bytes (SEC 1, uncompressed) in base64url. */
export interface PublicKey {
  readonly id: string;
  readonly publicKey: string;
}

/** It is no envelope, was sealed to another key or for another place, or is damaged. */
export class EnvelopeBroken extends Error {
  constructor() {
    super('An envelope cannot be opened.');
    this.name = 'EnvelopeBroken';
  }
}

/** HPKE (RFC 9180), base mode; its parts are those that every browser's Web Crypto has. */
const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

const version = 1;
const keyBytes = 16;
const headBytes = 1 + keyBytes + suite.kem.encSize;
const tagBytes = 16;
/** What is sealed is filled up with blanks to a multiple of this: its length tells little of who it is. */
const blockBytes = 128;

/** A fresh pair. The private half is to be kept sealed, and leaves the server never. */
export async function makeKeys(): Promise<{ publicKey: string; privateKey: string }> {
  const pair = await suite.kem.generateKeyPair();
  return {
    publicKey: asText(new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey))),
    privateKey: asText(new Uint8Array(await suite.kem.serializePrivateKey(pair.privateKey))),
  };
}

/**
 * Seals JSON so that only the holder of the private half can read it, the sealing device itself included. `place`
 * binds it, such as to the id of an entry: elsewhere it does not open. Throws TypeError for a key that is none.
 */
export async function seal(to: PublicKey, value: unknown, place: string): Promise<string> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(asBytes(to.publicKey).buffer);
  const plain = asFilled(JSON.stringify(value));
  const { enc, ct } = await suite.seal({ recipientPublicKey }, plain.buffer, asPlace(place).buffer);
  const head = Uint8Array.of(version, ...asBytesOfId(to.id), ...new Uint8Array(enc));
  return asText(Uint8Array.of(...head, ...new Uint8Array(ct)));
}

/** The id of the key pair that an envelope was sealed to. Throws EnvelopeBroken. */
export function keyOf(envelope: string): string {
  const bytes = asBytes(envelope);
  if (bytes[0] !== version || bytes.length < headBytes + tagBytes) throw new EnvelopeBroken();
  const hex = [...bytes.subarray(1, 1 + keyBytes)].map((byte) =>
    byte.toString(16).padStart(2, '0'),
  );
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** What `seal` was given. Throws EnvelopeBroken. */
export async function openEnvelope(
  privateKey: string,
  envelope: string,
  place: string,
): Promise<unknown> {
  keyOf(envelope);
  const bytes = asBytes(envelope);
  try {
    const recipientKey = await suite.kem.deserializePrivateKey(asBytes(privateKey).buffer);
    const enc = bytes.slice(1 + keyBytes, headBytes).buffer;
    const sealed = bytes.slice(headBytes).buffer;
    const plain = await suite.open({ recipientKey, enc }, sealed, asPlace(place).buffer);
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain)) as unknown;
  } catch {
    throw new EnvelopeBroken();
  }
}

function asFilled(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(text);
  const filled = new Uint8Array(Math.ceil(bytes.length / blockBytes) * blockBytes).fill(0x20);
  filled.set(bytes);
  return filled;
}

function asPlace(place: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(place);
}

function asBytesOfId(id: string): Uint8Array {
  const hex = id.replaceAll('-', '');
  if (!/^[0-9a-f]{32}$/.test(hex))
    throw new TypeError('The id of a key is a UUID in small letters.');
  return Uint8Array.from(hex.match(/../g)!, (pair) => Number.parseInt(pair, 16));
}

/** base64url (RFC 4648, 5) without padding, in what browsers and Node share. */
function asText(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function asBytes(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*$/.test(text)) throw new EnvelopeBroken();
  let binary: string;
  try {
    binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    throw new EnvelopeBroken();
  }
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
