import type { TextPart } from '../../api/contract.js';

/** How a language of a draft stands for whoever looks: `yours` waits for them, `others` for somebody else. */
export type Standing = 'missing' | 'approved' | 'yours' | 'others';

export function standingOf(
  { revision, approvedBy, writtenBy }: Pick<TextPart, 'revision' | 'approvedBy' | 'writtenBy'>,
  who: string,
): Standing {
  if (revision === 0) return 'missing';
  if (approvedBy !== null) return 'approved';
  return writtenBy === who ? 'others' : 'yours';
}

/** What waits of the pledge's text for this person; before anything is written nothing does. */
export function waitingText(
  draft:
    | { readonly obstacle: string | null; readonly languages: readonly TextPart[] }
    | null
    | undefined,
  who: string,
): { readonly toApprove: number; readonly isReady: boolean } {
  if (!draft || draft.obstacle === 'text-unchanged') return { toApprove: 0, isReady: false };
  const yours = draft.languages.filter((part) => standingOf(part, who) === 'yours');
  return { toApprove: yours.length, isReady: draft.obstacle === null };
}
