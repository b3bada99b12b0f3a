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

/** The parameters of `postSql`: the movements' columns, then their lines'. */
export function postParams(campaign: string, movements: readonly ToPost[]): unknown[] {
  const of = <T>(value: (movement: ToPost) => T) => movements.map(value);
  const lines = movements.flatMap(({ lines }, at) =>
    lines.map((line) => ({ ...line, at: at + 1 })),
  );
  return [
    campaign,
    of(({ id }) => id),
    of(({ wanted }) => wanted.kind),
    of(({ wanted }) => wanted.key),
    of(({ asked }) => digestOf(asked)),
    of(({ asked }) => asked.reverses ?? null),
    of(({ wanted }) => wanted.corrects ?? null),
    of(({ wanted }) => wanted.reason ?? null),
    of(({ wanted }) => wanted.about?.kind ?? null),
    of(({ wanted }) => wanted.about?.id ?? null),
    of(({ wanted }) => wanted.by ?? null),
    of(({ wanted }) => wanted.occurredAt ?? null),
    lines.map(({ at }) => at),
    lines.map(({ place }) => place),
    lines.map(({ lot }) => lot),
    lines.map(({ delta }) => delta),
  ];
}
