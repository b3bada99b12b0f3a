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
  /** Nobody else coordinates or administers this campaign. */
  readonly isAlone: boolean;
}

export type ApprovalRefusal = 'not-your-approval' | 'own-upload';

/**
 * Why somebody may not answer a step; undefined where they may. Nobody approves what they uploaded, unless there is
 * nobody else. A program answers for nobody.
 */
export function approvalRefusal(
  { step: _step, role, staff }: Asked,
  uploadedBy: string | null,
  who: Approver,
): ApprovalRefusal | undefined {
  if (who.staff === null) return 'not-your-approval';
  const isTheirs =
    staff === null
      ? who.role === 'admin' || (who.role === 'coordinator' && role === 'coordinator')
      : staff === who.staff || (who.role === 'admin' && who.isAlone);
  if (!isTheirs) return 'not-your-approval';
  return who.staff === uploadedBy && !(who.isAlone && who.role === 'admin')
    ? 'own-upload'
    : undefined;
}
