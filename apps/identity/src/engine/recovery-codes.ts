import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
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
