import type { Role } from '@blueheart/access';

export const approvalSteps = ['text', 'translation', 'law', 'brand', 'layout'] as const;
export type ApprovalStep = (typeof approvalSteps)[number];

/** Whose yes is asked for: of a person, or of whoever is at least this. */
export interface Asked {
  readonly step: ApprovalStep;
  readonly role: 'coordinator' | 'admin';
  readonly staff: string | null;
}

/** What holds until a campaign says otherwise. */
export const usualSteps: readonly Asked[] = [
  { step: 'text', role: 'coordinator', staff: null },
  { step: 'law', role: 'admin', staff: null },
  { step: 'brand', role: 'coordinator', staff: null },
];

export interface Approver {
  readonly staff: string | null;
  readonly role: Role;
  /** Whoever coordinates or administers this campaign, as far as is known; one who is not among them is never alone. */
  readonly colleagues: ReadonlySet<string>;
}

export type ApprovalRefusal = 'not-your-approval' | 'own-upload';

/**
 * Why somebody may not answer a step; undefined where they may. Nobody approves what they uploaded, unless there is
 * nobody else. A program answers for nobody. An admin answers for a person who has left: it would wait for ever.
 */
export function approvalRefusal(
  { step: _step, role, staff }: Asked,
  uploadedBy: string | null,
  who: Approver,
): ApprovalRefusal | undefined {
  if (who.staff === null) return 'not-your-approval';
  const isAdmin = who.role === 'admin';
  const isAlone = isAdmin && who.colleagues.size === 1 && who.colleagues.has(who.staff);
  const isTheirs =
    staff === null
      ? isAdmin || (who.role === 'coordinator' && role === 'coordinator')
      : staff === who.staff || isAlone || (isAdmin && !who.colleagues.has(staff));
  if (!isTheirs) return 'not-your-approval';
  return who.staff === uploadedBy && !isAlone ? 'own-upload' : undefined;
}
