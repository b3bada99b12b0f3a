import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inCopy } from './mistakes.fixture.js';

/** The head of a picture of this size, which is all that is read of one. */
export function aPng(width = 1200, height = 630): Buffer {
  const head = Buffer.alloc(33);
  head.write('\x89PNG\r\n\x1a\n', 'latin1');
  head.writeUInt32BE(13, 8);
  head.write('IHDR', 12, 'latin1');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}

/** Silence: frames of MPEG-1 layer III, 128 kbit/s at 44.1 kHz, each 26 ms long. */
export function anMp3(frames = 4): Buffer {
  const frame = Buffer.alloc(417);
  frame.writeUInt32BE(0xfffb9000);
  return Buffer.concat(Array.from({ length: frames }, () => frame));
}

/** Works on a copy of the shipped roll-out whose files are these and no others. */
export function withFiles<T>(
  files: Readonly<Record<string, Buffer | string>>,
  work: (directory: string) => T,
): T {
  return inCopy([], (directory) => {
    rmSync(join(directory, 'files'), { recursive: true, force: true });
    for (const [name, body] of Object.entries(files)) {
      const path = join(directory, 'files', name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, body);
    }
    return work(directory);
  });
}
