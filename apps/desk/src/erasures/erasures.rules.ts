import type { AuditAbout, Erasure, ErasureFound, LettersTo } from '../api/contract.js';

export const identityChecks = ['answered-from-address', 'code-by-phone', 'document-seen'] as const;
export type IdentityCheck = (typeof identityChecks)[number];

/** What there is of one kind, as `deskerasures:held.…`. */
export type Line = readonly [name: string, count: number];

/** What the pledges service has: the pledge itself, and what else there is of it. */
export function linesOfPledge({ held }: Pick<ErasureFound, 'held'>): Line[] {
  const { links, codes, heldLetters, requests } = held;
  return some([
    ['pledges', 1],
    ['links', links],
    ['codes', codes],
    ['heldLetters', heldLetters],
    ['requests', requests],
  ]);
}

/** A failed letter that still knows its reader waits like one that is queued. */
export function linesOfLetters({ byState, mailbox }: LettersTo): Line[] {
  const count = (state: string) => byState[state] ?? 0;
  const all = Object.values(byState).reduce((sum, one) => sum + one, 0);
  const waiting = count('queued') + count('sending') + count('failed');
  return [
    ['letters', all],
    ...some([
      ['waiting', waiting],
      ['mailbox', mailbox],
    ]),
  ];
}

export function linesOfAudit({ entries, sealed }: AuditAbout): Line[] {
  return [['entries', entries], ...some([['sealed', sealed]])];
}

/** What a certificate names, in an order that reads well; what this release has no word for is left out. */
const known = [
  'keys',
  'pledges',
  'links',
  'codes',
  'heldLetters',
  'requests',
  'letters',
  'cancelled',
  'mailbox',
  'entries',
  'sealed',
];

export function linesOfPart({ held }: Pick<Erasure['parts'][number], 'held'>): Line[] {
  return known.flatMap((name) => {
    const count = held?.[name];
    return count === undefined || (count === 0 && !firsts.has(name)) ? [] : [[name, count]];
  });
}

/** Of these it is said that there were none. */
const firsts = new Set(['letters', 'entries']);

function some(lines: Line[]): Line[] {
  return lines.filter(([, count]) => count > 0);
}

/** An id of our own choice (RFC 9562, version 4), over plain http too: sent twice, an erasure is done once. */
export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
