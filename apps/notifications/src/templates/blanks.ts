/** What differs between letters that otherwise say the same; each digit of a code has a place of its own. */
const all = [
  'name',
  'confirm',
  'notMe',
  'mine',
  'desk',
  'digit1',
  'digit2',
  'digit3',
  'digit4',
  'digit5',
  'digit6',
  'answer',
  'shift',
] as const;
export type Blank = (typeof all)[number];

/** A text with blanks: what is written stays, what is blank is filled in. */
export type FormText = readonly (string | { readonly blank: Blank })[];

/** What belongs into each blank. Throws LetterIncomplete where there is nothing; only asked for blanks that are there. */
export type Entries = Readonly<Record<Blank, () => string>>;

/** Unicode's noncharacters mark the blanks: they are for such a use, and have no place in a text that is exchanged. */
const firstMark = 0xfdd0;
const marks = /[\ufdd0-\ufdef]/g;

/** What stands for a blank while a letter is rendered. */
export function markOf(blank: Blank): string {
  return String.fromCharCode(firstMark + all.indexOf(blank));
}

/** The text without anything that could be taken for a blank. */
export function withoutMarks(text: string): string {
  return text.replace(marks, '');
}

/** The rendered text, parted at its blanks. */
export function formText(rendered: string): FormText {
  const written = rendered.split(marks);
  const blanks = rendered.match(marks) ?? [];
  return written.flatMap((text, at) => [
    ...(at > 0 ? [{ blank: all[blanks[at - 1]!.charCodeAt(0) - firstMark]! }] : []),
    ...(text ? [text] : []),
  ]);
}
