import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from './manifest.js';

type Base = Pick<Manifest, 'timeline' | 'endLsn'>;

/**
 * The newest course of history that goes on from this backup, by the `.history` files in `folder`: every restore
 * begins one, and some of them leave the old course before the backup was made.
 */
export async function newestTimelineOf(base: Base, folder: string): Promise<number> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.history'));
  const going: number[] = [base.timeline!];
  for (const name of names) {
    const history = await readFile(join(folder, name), 'utf8');
    if (goesOnFrom(base, history)) going.push(Number.parseInt(name, 16));
  }
  return Math.max(...going);
}

/** A history has a line for each course before it: its number, and the place where it was left. */
export function goesOnFrom({ timeline, endLsn }: Base, history: string): boolean {
  return history.split('\n').some((line) => {
    const [, number, place] = /^(\d+)\s+([0-9A-F]+\/[0-9A-F]+)/.exec(line) ?? [];
    return Number(number) === timeline && place !== undefined && offset(place) >= offset(endLsn!);
  });
}

function offset(lsn: string): bigint {
  const [high, low] = lsn.split('/') as [string, string];
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
}
