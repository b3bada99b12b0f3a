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

/** A UUID of version 7 (RFC 9562): sorts by the millisecond it was made in. */
export function newId(): string {
  return v7({ random: randomBlock(16) });
}
