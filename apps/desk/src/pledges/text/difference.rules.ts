export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Words with the space behind them; a line's end is a word of its own. */
function wordsOf(text: string): string[] {
  return text.match(/\n|[^\s]+[^\S\n]*/gu) ?? [];
}

/** Of a word, what makes it another one: where it stands in its line does not. */
const bare = (word: string) => (word === '\n' ? word : word.trimEnd());

/**
 * What became of a text, word by word: what is common to both in its order (a longest common subsequence), what was
 * taken out, and what came instead. Neighbours of one kind are one piece.
 */
export function differenceOf(before: string, after: string): Piece[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  const common = commonLengths(old, fresh);
  const pieces: Piece[] = [];
  const add = (kind: Piece['kind'], text: string) => {
    const last = pieces.at(-1);
    if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text };
    else pieces.push({ kind, text });
  };
  let [from, to] = [0, 0];
  while (from < old.length || to < fresh.length) {
    const [one, other] = [old[from], fresh[to]];
    if (one !== undefined && other !== undefined && bare(one) === bare(other)) {
      add('same', other);
      from += 1;
      to += 1;
    } else if (
      other === undefined ||
      (common[from + 1]?.[to] ?? -1) >= (common[from]?.[to + 1] ?? 0)
    ) {
      add('removed', one!);
      from += 1;
    } else {
      add('added', other);
      to += 1;
    }
  }
  return pieces;
}

/** How many words the rests that begin at `[from][to]` have in common. */
function commonLengths(old: readonly string[], fresh: readonly string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () =>
    Array.from({ length: fresh.length + 1 }, () => 0),
  );
  for (let from = old.length - 1; from >= 0; from -= 1) {
    for (let to = fresh.length - 1; to >= 0; to -= 1) {
      lengths[from]![to] =
        bare(old[from]!) === bare(fresh[to]!)
          ? lengths[from + 1]![to + 1]! + 1
          : Math.max(lengths[from + 1]![to]!, lengths[from]![to + 1]!);
    }
  }
  return lengths;
}
