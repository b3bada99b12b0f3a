import { timingSafeEqual } from 'node:crypto';

export const pledgeStates = ['pending', 'confirmed', 'disowned', 'withdrawn', 'deleted'] as const;
export type PledgeState = (typeof pledgeStates)[number];

/** What a link in a letter carries: which pledge, and the secret that proves the letter was read. */
export interface PledgeLink {
  readonly pledge: string;
  readonly token: string;
}

const linkForm =
  /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})$/;

/** Reads `pledge.token`; undefined for anything else. */
export function readLink(text: string | undefined): PledgeLink | undefined {
  const match = linkForm.exec(text ?? '');
  return match ? { pledge: match[1]!, token: match[2]! } : undefined;
}

export function isAmong(hash: Buffer, hashes: readonly Buffer[]): boolean {
  return hashes.some((known) => isSame(hash, known));
}

/** In a time that does not tell how much of it is the same. */
export function isSame(hash: Buffer, known: Buffer | null | undefined): boolean {
  return known?.length === hash.length && timingSafeEqual(known, hash);
}

/** Nobody is behind it any more: what was known of the person is gone. */
export function isGone({ state }: { state: PledgeState }): boolean {
  return state === 'disowned' || state === 'deleted';
}

/** Its signer had deleted it, and it was signed again since: it is in the count already. */
export function wasDeletedBefore({
  state,
  counts,
}: {
  state: PledgeState;
  counts: boolean;
}): boolean {
  return state === 'pending' && counts;
}

/** It belongs in the count, as confirmed or as witnessed. */
export function belongs({
  counts,
  witnessedAt,
}: {
  counts: boolean;
  witnessedAt: Date | null;
}): boolean {
  return counts || witnessedAt !== null;
}

/** It is in the count as it is now, confirmed or witnessed. */
export function isCounted(
  pledge: Parameters<typeof belongs>[0] & { invalidatedBy: string | null },
): boolean {
  return belongs(pledge) && pledge.invalidatedBy === null;
}

export type ConfirmDecision = 'confirm' | 'already confirmed' | 'expired' | 'unknown';

/** Confirming twice is confirming once; an expired link confirms nothing; a pledge without a person is unknown. */
export function decideConfirm(
  pledge: { state: PledgeState; expiresAt: Date } | undefined,
  tokenMatches: boolean,
  now: Date,
): ConfirmDecision {
  if (!pledge || !tokenMatches || isGone(pledge)) return 'unknown';
  if (pledge.state === 'confirmed') return 'already confirmed';
  return now < pledge.expiresAt ? 'confirm' : 'expired';
}

/** As a signer is told of it: a pledge that staff have set aside is confirmed like any other, but does not count. */
export type ConfirmOutcome = ConfirmDecision | 'set aside';

export function outcomeOf(
  decision: ConfirmDecision,
  { invalidatedBy }: { invalidatedBy: string | null },
): ConfirmOutcome {
  const isConfirmed = decision === 'confirm' || decision === 'already confirmed';
  return isConfirmed && invalidatedBy !== null ? 'set aside' : decision;
}

export type DisownDecision = 'disown' | 'already disowned' | 'unknown';

/** "This was not me" works as long as the pledge exists: who got the letter by mistake has no deadline. */
export function decideDisown(
  pledge: { state: PledgeState } | undefined,
  tokenMatches: boolean,
): DisownDecision {
  if (!pledge || !tokenMatches) return 'unknown';
  return isGone(pledge) ? 'already disowned' : 'disown';
}
