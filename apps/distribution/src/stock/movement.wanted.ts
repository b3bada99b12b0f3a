import { createHash } from 'node:crypto';
import { newId } from '@blueheart/sealing';
import { settled, type Line } from './movement.rules.js';

export type MovementKind =
  | 'opening'
  | 'receipt'
  | 'move'
  | 'sent'
  | 'received'
  | 'hand-out'
  | 'return'
  | 'write-off'
  | 'found'
  | 'count'
  | 'reversal';

/** What is to be moved, and what for. */
export interface MovementWanted {
  readonly campaign: string;
  readonly kind: MovementKind;
  /** At most 120 characters; whatever comes again with it is the same movement. */
  readonly key: string;
  readonly lines: readonly Line[];
  /** What was asked, where the lines follow from it and could come out otherwise when it is asked again. */
  readonly asked?: unknown;
  readonly by?: string | null;
  readonly reason?: string | undefined;
  readonly about?: { readonly kind: string; readonly id: string } | undefined;
  readonly corrects?: string | undefined;
  /** When it happened, where that was before it was told. */
  readonly occurredAt?: Date | undefined;
}

/** What makes two askings with one key the same. */
export type Asked = Pick<
  MovementWanted,
  'campaign' | 'key' | 'kind' | 'reason' | 'about' | 'corrects' | 'asked'
> & { readonly reverses?: string | null };

export function digestOf({ kind, reason, about, corrects, reverses = null, asked }: Asked): Buffer {
  const said = JSON.stringify([kind, reason, about, corrects, reverses, asked]);
  return createHash('sha256').update(said).digest();
}

/** A movement as it is written: with an id, and each of its balances once, in the order in which they are locked. */
export interface ToPost {
  readonly id: string;
  readonly asked: Asked;
  readonly wanted: MovementWanted;
  readonly lines: readonly Line[];
}

export function toPost(wanted: MovementWanted, reverses: string | null): ToPost {
  const lines = settled(wanted.lines);
  if (!lines.length) throw new Error('A movement without lines moves nothing.');
  const asked = { ...wanted, asked: wanted.asked ?? lines, reverses };
  return { id: newId(), asked, wanted, lines };
}

/** The columns of a movement, in the order of the statements that write it; before them goes the campaign. */
function columnsOf({ id, asked, wanted }: ToPost): unknown[] {
  return [
    id,
    wanted.kind,
    wanted.key,
    digestOf(asked),
    asked.reverses ?? null,
    wanted.corrects ?? null,
    wanted.reason ?? null,
    wanted.about?.kind ?? null,
    wanted.about?.id ?? null,
    wanted.by ?? null,
    wanted.occurredAt ?? null,
  ];
}

/** The parameters of `postSql`. */
export function postParams(movement: ToPost): unknown[] {
  const { wanted, lines } = movement;
  return [wanted.campaign, ...columnsOf(movement), ...columns(lines)];
}

/** The parameters of `postManySql`. */
export function postManyParams(movements: readonly ToPost[]): unknown[] {
  const rows = movements.map(columnsOf);
  const lines = movements.flatMap((movement) => movement.lines);
  const positions = movements.flatMap((movement, at) => movement.lines.map(() => at + 1));
  const byColumn = rows[0]!.map((_, column) => rows.map((row) => row[column]));
  return [movements[0]!.wanted.campaign, ...byColumn, positions, ...columns(lines)];
}

/** Places, lots and deltas. */
export function columns(lines: readonly Line[]): [string[], string[], number[]] {
  return [
    lines.map(({ place }) => place),
    lines.map(({ lot }) => lot),
    lines.map(({ delta }) => delta),
  ];
}
