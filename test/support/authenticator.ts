import { createHmac } from 'node:crypto';

/** A password that nobody guesses, for tests. */
export const goodPassword = 'heron-lantern-quiet-orchard';

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The app on somebody's phone: time-based codes of six digits (RFC 6238, with RFC 4226's truncation). */
export class Authenticator {
  private readonly key: Buffer;

  constructor(secret: string) {
    const bits = [...secret.replace(/=+$/, '')]
      .map((letter) => base32.indexOf(letter).toString(2).padStart(5, '0'))
      .join('');
    const bytes = bits.match(/.{8}/g) ?? [];
    this.key = Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
  }

  /** The code of now, or of so many steps of thirty seconds later. */
  code(steps = 0, now = Date.now()): string {
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(Math.floor(now / 30_000) + steps));
    const mac = createHmac('sha1', this.key).update(counter).digest();
    const at = mac.at(-1)! & 0xf;
    const number = mac.readUInt32BE(at) & 0x7fff_ffff;
    return String(number % 1_000_000).padStart(6, '0');
  }
}
