import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const block = Buffer.alloc(8_192);
let used = block.length;

/**
 * `size` random bytes (at most 8,192), drawn from the system in blocks: one system call serves
 * hundreds of signers. Bytes are copied out and wiped, so none is ever given twice.
 */
export function randomBlock(size: number): Buffer {
  if (used + size > block.length) {
    randomFillSync(block);
    used = 0;
  }
  const bytes = Buffer.from(block.subarray(used, used + size));
  block.fill(0, used, used + size);
  used += size;
  return bytes;
}

let lastMs = 0;
let sequence = 0;

/** A UUID of version 7 (RFC 9562). Of one process, what is made later sorts later, within a millisecond too. */
export function newId(): string {
  const random = randomBlock(16);
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    // The highest bit is left free: there is always room to count on.
    sequence = random.readUInt32BE(6) & 0x7fff_ffff;
  } else sequence += 1;
  return v7({ random, msecs: lastMs, seq: sequence });
}
