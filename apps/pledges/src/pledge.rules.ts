import { timingSafeEqual } from 'node:crypto';

export type PledgeState = 'pending' | 'confirmed' | 'disowned';

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
  return hashes.some((known) => known.length === hash.length && timingSafeEqual(known, hash));
}

export type ConfirmDecision = 'confirm' | 'already confirmed' | 'expired' | 'unknown';

/** Confirming twice is confirming once; an expired link confirms nothing; a disowned pledge is unknown. */
export function decideConfirm(
  pledge: { state: PledgeState; expiresAt: Date } | undefined,
  tokenMatches: boolean,
  now: Date,
): ConfirmDecision {
  if (!pledge || !tokenMatches || pledge.state === 'disowned') return 'unknown';
  if (pledge.state === 'confirmed') return 'already confirmed';
  return now < pledge.expiresAt ? 'confirm' : 'expired';
}

export type DisownDecision = 'disown' | 'already disowned' | 'unknown';

/** "This was not me" works as long as the pledge exists: who got the letter by mistake has no deadline. */
export function decideDisown(
  pledge: { state: PledgeState } | undefined,
  tokenMatches: boolean,
): DisownDecision {
  if (!pledge || !tokenMatches) return 'unknown';
  return pledge.state === 'disowned' ? 'already disowned' : 'disown';
}
