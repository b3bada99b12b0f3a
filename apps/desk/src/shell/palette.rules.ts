import { foldForSearch } from '@blueheart/i18n';

/** Something that can be done or gone to, by its name. */
export interface Command {
  readonly id: string;
  readonly name: string;
  /** Other words for it. */
  readonly also?: string;
}

/**
 * Those that have every word of what was typed, in any order; first the ones whose name begins with it. Accents, case,
 * harakat and the like make no difference.
 */
export function found<Found extends Command>(commands: readonly Found[], typed: string): Found[] {
  const words = foldForSearch(typed).split(' ').filter(Boolean);
  if (words.length === 0) return [...commands];
  const wanted = commands.filter(({ name, also }) => {
    const text = foldForSearch(`${name} ${also ?? ''}`);
    return words.every((word) => text.includes(word));
  });
  const begins = ({ name }: Found) => (foldForSearch(name).startsWith(words[0]!) ? 0 : 1);
  return wanted.toSorted((one, other) => begins(one) - begins(other));
}
