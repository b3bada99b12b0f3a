/** What may be set aside. The others count nowhere, and whoever comes back to one is counted by a confirmation. */
export const invalidatable = ['pending', 'confirmed', 'deleted'] as const;

/** More at once are to be told apart first. */
export const mostPledges = 100_000;
/** So many are locked and counted out at a time, so that nobody waits long for one of them. */
export const pledgesAStep = 1_000;
/** For so long it can be taken back. */
const undoDays = 30;

const dayMs = 24 * 60 * 60 * 1_000;

/** Until when it can be taken back. */
export function undoUntil(at: Date): Date {
  return new Date(at.getTime() + undoDays * dayMs);
}

export type UndoDecision = 'undo' | 'already undone' | 'too late';

/** Undoing twice is undoing once, however late. */
export function decideUndo(
  { at, undoneAt }: { at: Date; undoneAt: Date | null },
  now: Date,
): UndoDecision {
  if (undoneAt) return 'already undone';
  return now < undoUntil(at) ? 'undo' : 'too late';
}
