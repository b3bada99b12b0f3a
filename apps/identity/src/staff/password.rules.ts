/** Characters that tell nothing apart from what they are part of, such as the dots and dashes of a slug. */
const separators = /[^\p{L}\p{N}]+/u;

/** NIST SP 800-63B, 3.1.1.2: at least 8, better 15; there is a second factor. */
export const passwordLength = { minimum: 12, maximum: 128 } as const;

/** Words that somebody who knows the campaign or the person would try first. */
export function obviousWords(...texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => [text, ...text.split(separators)]);
  return [...new Set(words.map((word) => word.toLowerCase()).filter((word) => word.length > 2))];
}

/** Whether these words are most of it: little is left without them, such as a year or an exclamation mark. */
export function isMadeOf(words: readonly string[], password: string): boolean {
  const longestFirst = words.toSorted((one, other) => other.length - one.length);
  let left = password.toLowerCase();
  for (const word of longestFirst) left = left.replaceAll(word, '');
  const hasNone = left === password.toLowerCase();
  return !hasNone && left.replaceAll(/[^\p{L}]/gu, '').length < 4;
}
