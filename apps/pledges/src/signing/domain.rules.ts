/** Where people here have their mailbox; the first that fits is suggested. */
const providers: readonly (readonly [name: string, suffix: string])[] = [
  ['gmail', 'com'],
  ['hotmail', 'com'],
  ['outlook', 'com'],
  ['yahoo', 'com'],
  ['icloud', 'com'],
  ['live', 'com'],
  ['hotmail', 'fr'],
  ['outlook', 'fr'],
  ['yahoo', 'fr'],
  ['live', 'fr'],
];
/** What may be suggested. */
export const suggestible: readonly string[] = providers.map((parts) => parts.join('.'));

/** Have their one domain, so that their name before any other ending is a slip: "gmail.fr". */
const haveOne = new Set(['gmail', 'icloud']);

/** Endings that nobody owns and fingers find. */
const slips: Readonly<Record<string, readonly string[]>> = {
  com: ['con', 'cmo', 'ocm', 'comm', 'coom', 'ccom', 'vom', 'xom', 'cpm', 'cim', 'clm', 'cok'],
  fr: ['ft', 'rf', 'frr', 'ffr', 'fe', 'dr'],
};
/** Countries that are more often a "com" with a letter lost, after a name that is spelt right. */
const countries = ['co', 'cm', 'om'];

/**
 * The domain that was probably meant, or undefined where this one may well be right. A name is near when
 * it begins with the same letter, for fingers seldom slip there and names that begin otherwise are mostly
 * other names (ymail.com, mail.com), and is one slip away (Damerau–Levenshtein: a letter lost, added,
 * changed or swapped); from seven letters on two, unless it grew; of a short name only its letters swapped
 * or doubled. Takes and gives A-labels in lower case.
 */
export function suggestDomain(domain: string): string | undefined {
  const dot = domain.indexOf('.');
  const [name, suffix] = [domain.slice(0, dot), domain.slice(dot + 1)];
  if (suggestible.includes(domain)) return undefined;
  const near = providers
    .map(([to, ending]) => ({ to, ending, slips: slipsBetween(name, to) }))
    .filter(({ to, ending, slips: count }) => count >= 0 && endsLike(suffix, ending, to, count))
    .sort((a, b) => a.slips - b.slips)[0];
  return near && `${near.to}.${near.ending}`;
}

/** Whether an ending is, or was meant to be, that of a provider whose name is so many slips away. */
function endsLike(suffix: string, ending: string, name: string, count: number): boolean {
  if (suffix === ending || slips[ending]!.includes(suffix)) return true;
  if (count > 0) return false;
  if (haveOne.has(name)) return !suffix.includes('.') || suffix.startsWith('com.');
  return name.length > 4 && ending === 'com' && countries.includes(suffix);
}

/** How many slips lead from the name that was meant to the typed one; -1 when it is another name. */
function slipsBetween(typed: string, meant: string): number {
  const count = distance(typed, meant);
  if (count === 0) return 0;
  if (meant.length <= 4) return isSwapOrDouble(typed, meant) ? 1 : -1;
  const startsAlike = typed[0] === meant[0] || (typed[0] === meant[1] && typed[1] === meant[0]);
  if (!startsAlike) return -1;
  if (count === 1) return 1;
  return count === 2 && meant.length >= 7 && typed.length <= meant.length ? 2 : -1;
}

function isSwapOrDouble(typed: string, meant: string): boolean {
  if (typed.length === meant.length + 1) return typed.replace(/(.)\1/, '$1') === meant;
  return [...meant].some(
    (_, at) =>
      meant.slice(0, at) + (meant[at + 1] ?? '') + meant[at]! + meant.slice(at + 2) === typed,
  );
}

/** Damerau–Levenshtein, each pair swapped at most once; Infinity for lengths that differ by more than two. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return Infinity;
  let [before, above]: [number[], number[]] = [
    [],
    Array.from({ length: b.length + 1 }, (_, i) => i),
  ];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    [before, above] = [above, row];
  }
  return above[b.length]!;
}
