import { foldForSearch } from '@blueheart/i18n';

/** In what a link is looked for: its code, and what it is called in every language. */
export function searchedText(
  code: string,
  names: Readonly<Partial<Record<string, string>>>,
): string {
  return foldForSearch([code, ...Object.values(names)].join(' '));
}

/** Of what somebody typed, each word as `like` takes it: whatever it is, it stands for itself. */
export function patternsOf(typed: string): readonly string[] {
  const words = foldForSearch(typed).split(' ').filter(Boolean);
  return words.map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
}
