import type { Entry } from '@blueheart/booth';
import type { Kept } from '../store/db.js';

/** An entry as it is listed: with what others said of it since. */
export interface Listed {
  readonly kept: Kept;
  /** What it comes to now; null for what counts nothing. */
  readonly delta: number | null;
  readonly isVoid: boolean;
}

/** The newest first, so many at most; corrections and voids are told at what they name. */
export function listed(entries: readonly Kept[], most: number): Listed[] {
  const voided = new Set<string>();
  const corrections = new Map<string, number>();
  for (const { entry } of entries) if (entry.kind === 'void') voided.add(entry.entry);
  for (const { entry, id } of entries)
    if (entry.kind === 'correct' && !voided.has(id))
      corrections.set(entry.entry, (corrections.get(entry.entry) ?? 0) + entry.delta);
  return entries
    .filter(({ entry }) => entry.kind !== 'correct' && entry.kind !== 'void')
    .slice(-most)
    .reverse()
    .map((kept) => ({
      kept,
      delta: deltaOf(kept.entry, corrections.get(kept.id) ?? 0),
      isVoid: voided.has(kept.id),
    }));
}

function deltaOf(entry: Entry, corrected: number): number | null {
  if ('delta' in entry) return entry.delta + corrected;
  return entry.kind === 'lead' || entry.kind === 'incident' ? 1 : null;
}
