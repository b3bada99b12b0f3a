import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes, randomInt } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { cost } from './passwords.js';

/**
 * How recovery codes are stored: by Argon2id, in the PHC string format, with one salt for all codes of one making, so
 * that a try costs one hash and not ten. The engine looks for the code that was typed among what it gets back from
 * here, so it finds that code in the place of its hash.
 */
export class RecoveryCodes {
  private readonly typed = new AsyncLocalStorage<string>();

  /** `work` has the engine try `code`. A hash is no code: whoever has read one is not let in by it. */
  async trying<T>(code: string, work: () => Promise<T>): Promise<T | undefined> {
    return isHash(code) ? undefined : this.typed.run(code, work);
  }

  /** What is stored in place of this JSON list of codes; of those that are left after a use the hashes stay. */
  async toStored(codes: string): Promise<string> {
    const salt = randomBytes(16);
    const hashes = listIn(codes).map(async (code) => (isHash(code) ? code : hashOf(code, salt)));
    return JSON.stringify(await Promise.all(hashes));
  }

  /** A JSON list of the hashes, with the code that is tried in the place of its own. Nothing fits what is not of here. */
  async fromStored(stored: string): Promise<string> {
    const hashes = listIn(stored).filter(isHash);
    const code = this.typed.getStore();
    if (code === undefined || !hashes[0]) return JSON.stringify(hashes);
    const tried = await hashOf(code, saltOf(hashes[0]));
    return JSON.stringify(hashes.map((one) => (one === tried ? code : one)));
  }
}

/** Letters and digits that nobody takes for one another, written down or read out. */
const signs = '23456789abcdefghjkmnpqrstuvwxyz';

/** Ten codes for paper, of 49 bits each, such as `k7fq2-9xmrw`. */
export function freshRecoveryCodes(): string[] {
  const half = () => Array.from({ length: 5 }, () => signs[randomInt(signs.length)]).join('');
  return Array.from({ length: 10 }, () => `${half()}-${half()}`);
}

/**
 * What somebody may mean who typed this: a code in capitals, without its hyphen, with blanks. One of an earlier making, in
 * which case counted, is meant as it stands.
 */
export function readingsOf(typed: string): string[] {
  const text = typed.trim();
  const plain = text.toLowerCase().replaceAll(/[\s\u2010-\u2015-]/g, '');
  const isOurs = plain.length === 10 && [...plain].every((sign) => signs.includes(sign));
  if (!isOurs) return [text];
  const code = `${plain.slice(0, 5)}-${plain.slice(5)}`;
  return /[a-z]/.test(text) && /[A-Z]/.test(text) ? [text, code] : [code];
}

const mark = '$argon2id$';

function isHash(text: string): boolean {
  return text.startsWith(mark);
}

function hashOf(code: string, salt: Buffer): Promise<string> {
  return hash(code, { ...cost, salt });
}

function saltOf(hashed: string): Buffer {
  return Buffer.from(hashed.split('$').at(-2)!, 'base64');
}

function listIn(json: string): string[] {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) ? list.map(String) : [];
  } catch {
    return [];
  }
}
