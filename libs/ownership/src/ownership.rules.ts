import type { Role } from '@blueheart/access';
import { createHash } from 'node:crypto';

/** What hangs on something and waits for somebody. */
export interface Task {
  /** As a code of its service. */
  readonly task: string;
  readonly count: number;
  /** Until when, as the clock on the wall there shows it. */
  readonly until: string | null;
}

/** One thing of somebody's, by its id. */
export interface Thing {
  /** As a code of its service. */
  readonly kind: string;
  readonly id: string;
}

/** The same with what the preview showed of it, in short: another as soon as that is another. */
export interface Marked extends Thing {
  readonly mark: string;
}

/** More at once are to be told apart first. */
export const mostThings = 1_000;
/** For so long a move can be taken back. */
const undoDays = 30;

const dayMs = 24 * 60 * 60 * 1_000;

/** Whoever has one of these can own something. */
export function mayOwn(role: string | null | undefined): boolean {
  return role === 'admin' || role === 'coordinator';
}

/** Whoever asks, and whose it is: null is nobody's, and `owns` says whether they still can own something. */
export interface Asking {
  readonly me: string;
  readonly role: Role;
  readonly from: string | null;
  readonly owns: boolean;
}

/** Admins move anybody's; coordinators their own, and what has lost its owner. */
export function mayMoveFrom({ me, role, from, owns }: Asking): boolean {
  return role === 'admin' || (role === 'coordinator' && (from === me || !owns));
}

/** To any colleague who can own something; but what has lost its owner a coordinator takes, and gives to nobody else. */
export function mayMoveTo(asking: Asking, to: string): boolean {
  return (
    mayMoveFrom(asking) &&
    (asking.role === 'admin' || asking.from === asking.me || to === asking.me)
  );
}

/** What was shown of one thing. What is told besides, such as how many letters are planned, decides nothing. */
export function markOf(
  shown: Thing & { readonly version: number; readonly tasks: readonly Task[] },
): string {
  const { kind, id, version } = shown;
  const told = shown.tasks.map(({ task, count, until }) => [task, count, until]);
  return digest([kind, id, version, told]).slice(0, 32);
}

/** Of exactly this: whose it is, and what was shown of each. */
export function fingerprintOf(from: string | null, all: readonly Marked[]): string {
  const lines = all.map(({ kind, id, mark }) => `${kind} ${id} ${mark}`);
  return digest([from, lines.toSorted()]);
}

/** Those of the chosen that are not what was shown, or not there any more. */
export function changedOf(
  chosen: readonly Marked[],
  now: readonly Marked[],
): { readonly kind: string; readonly id: string; readonly is: 'changed' | 'gone' }[] {
  const marks = new Map(now.map((one) => [one.id, one.mark]));
  return chosen
    .filter(({ id, mark }) => marks.get(id) !== mark)
    .map(({ kind, id }) => ({ kind, id, is: marks.has(id) ? 'changed' : 'gone' }));
}

export type UndoDecision = 'undo' | 'already undone' | 'too late';

/** Undoing twice is undoing once, however late. */
export function decideUndo(
  { at, undoneAt }: { readonly at: Date; readonly undoneAt: Date | null },
  now: Date,
): UndoDecision {
  if (undoneAt) return 'already undone';
  return now < undoUntil(at) ? 'undo' : 'too late';
}

export function undoUntil(at: Date): Date {
  return new Date(at.getTime() + undoDays * dayMs);
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
