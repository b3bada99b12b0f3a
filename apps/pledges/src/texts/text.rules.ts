/** A text of the pledge in one language: what is signed, and what it says in easy words. */
export interface Words {
  readonly statement: string;
  /** One sentence each; none where the campaign has no easy words. */
  readonly plain: readonly string[];
}

export interface DraftPart extends Words {
  readonly locale: string;
  /** Another number is another text. */
  readonly revision: number;
  /** Null: nobody has changed what is published. */
  readonly writtenBy: string | null;
  readonly writtenAt: Date | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  /** The version that was published when it was approved: what it was compared with. */
  readonly approvedBeside: number | null;
}

/** What is signed now. */
export interface PublishedWords {
  readonly version: number;
  readonly locales: readonly string[];
  readonly words: Readonly<Record<string, Words>>;
}

/** What stands in the way of publishing, as a code of a refusal; undefined where nothing does. */
export type Obstacle = 'text-unchanged' | 'text-missing' | 'text-easy-uneven' | 'text-not-approved';

export function sameWords(one: Words | undefined, other: Words | undefined): boolean {
  if (!one || !other || one.statement !== other.statement) return false;
  const { plain } = other;
  return (
    one.plain.length === plain.length && one.plain.every((line, index) => line === plain[index])
  );
}

/** An approval is of this text beside the published one: where another was published since, it is given anew. */
export function isApproved(
  part: Pick<DraftPart, 'approvedBy' | 'approvedBeside'>,
  version: number,
): boolean {
  return part.approvedBy !== null && part.approvedBeside === version;
}

/** The languages in which a draft says something else than is signed now. */
export function changedLocales(parts: readonly DraftPart[], { words }: PublishedWords): string[] {
  return parts.filter((part) => !sameWords(part, words[part.locale])).map((part) => part.locale);
}

/** Every language of the campaign is there and approved, and all have as many easy sentences, or none has any. */
export function obstacleTo(
  parts: readonly DraftPart[],
  published: PublishedWords,
): Obstacle | undefined {
  const needed = published.locales.map((locale) => parts.find((one) => one.locale === locale));
  const there = needed.filter((part) => part !== undefined);
  if (there.length < needed.length) return 'text-missing';
  if (changedLocales(there, published).length === 0) return 'text-unchanged';
  if (new Set(there.map(({ plain }) => plain.length)).size > 1) return 'text-easy-uneven';
  return there.every((part) => isApproved(part, published.version))
    ? undefined
    : 'text-not-approved';
}
