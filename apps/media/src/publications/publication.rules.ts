export const publicationKinds = ['brochure', 'law-clipboard', 'other'] as const;

export const textStates = ['draft', 'in-review', 'approved', 'withdrawn'] as const;
export type TextState = (typeof textStates)[number];

/** In this order. */
export const approvalSteps = ['text', 'law', 'layout'] as const;
export type ApprovalStep = (typeof approvalSteps)[number];

export const translationStates = ['source', 'missing', 'behind', 'current', 'reviewed'] as const;
export type TranslationState = (typeof translationStates)[number];

/** What is approved of a text, one after the other; the law is where it is printed or quoted. */
export function stepsOf(
  carriesLaw: boolean,
  blocks: readonly { readonly kind: string }[],
): ApprovalStep[] {
  const hasLaw = carriesLaw || blocks.some(({ kind }) => kind === 'law');
  return approvalSteps.filter((step) => step !== 'law' || hasLaw);
}

/** What a text waits for; undefined where all of it is approved. */
export function nextStep(
  steps: readonly ApprovalStep[],
  approved: readonly ApprovalStep[],
): ApprovalStep | undefined {
  return steps.find((step) => !approved.includes(step));
}

export interface Version {
  readonly language: string;
  readonly number: number;
  readonly translates: number | null;
  readonly state: TextState;
  readonly isReviewed: boolean;
}

/** The newest that was not withdrawn. */
export function newestOf<One extends Version>(
  versions: readonly One[],
  language: string,
): One | undefined {
  return versions
    .filter((one) => one.language === language && one.state !== 'withdrawn')
    .toSorted((one, other) => other.number - one.number)[0];
}

/** What translations are held against: the newest that was submitted; until one was, the draft. */
export function sourceNumber(versions: readonly Version[], source: string): number | undefined {
  const submitted = versions.filter(({ state }) => state !== 'draft');
  return (newestOf(submitted, source) ?? newestOf(versions, source))?.number;
}

/** How far a language is behind the one that is translated. */
export function translationOf(
  versions: readonly Version[],
  source: string,
  language: string,
): TranslationState {
  if (language === source) return newestOf(versions, source) ? 'source' : 'missing';
  const newest = newestOf(versions, language);
  if (!newest) return 'missing';
  if ((newest.translates ?? 0) < (sourceNumber(versions, source) ?? 0)) return 'behind';
  return newest.isReviewed ? 'reviewed' : 'current';
}

/** How the stock names a text on its lots; unique in its campaign, such as `clipboard-2-ar-3`. */
export function textVersion({
  item,
  publication,
  language,
  number,
}: {
  readonly item: string;
  readonly publication: number;
  readonly language: string;
  readonly number: number;
}): string {
  return [item, publication, language, number].join('-');
}
