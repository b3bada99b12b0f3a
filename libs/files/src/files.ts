/**
 * Where the bytes of files are kept: on the disk of this machine, or in a store that several reach. Each method throws
 * Busy (503, `unavailable`) within half a minute where the store is away. Also the injection token.
 */
export abstract class Files {
  /** Keeps the bytes under `key`, whole and on disk, or not at all. The same once more is the same. */
  abstract put(key: string, bytes: Buffer, type: string): Promise<void>;
  /** The bytes, or undefined where there are none. */
  abstract get(key: string): Promise<Buffer | undefined>;
  /** What is not there is removed. */
  abstract remove(key: string): Promise<void>;
}

/** An id of ours, with a word behind it where there are several of one thing: never a name that somebody gave. */
export function refuseStrangeKey(key: string): void {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\.[a-z]{1,16})?$/.test(key))
    throw new Error('A file is kept under an id of ours.');
}
