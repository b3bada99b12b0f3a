import type { Role } from '@blueheart/access';

/** These see contacts or change what counts: they sign in with a password and a second factor. */
export function isStrong(role: Role): boolean {
  return role === 'admin' || role === 'coordinator';
}

/** Coordinators bring volunteers and those who only look; admins bring anybody. */
export function mayGive(giver: Role | undefined, role: Role): boolean {
  return giver === 'admin' || (giver === 'coordinator' && !isStrong(role));
}

/**
 * The roles that count: one that is strong does not until the second factor is set up. A campaign is named by its slug.
 */
export function rolesThatCount(
  roles: readonly { campaign: string; role: Role }[],
  hasSecondFactor: boolean,
): Record<string, Role> {
  const counting = roles.filter(({ role }) => hasSecondFactor || !isStrong(role));
  return Object.fromEntries(counting.map(({ campaign, role }) => [campaign, role]));
}

/** How somebody with these roles is let in. Whoever has set up a second factor is asked for it in any case. */
export function signsInBy(
  roles: readonly { role: Role }[],
  hasSecondFactor: boolean,
): 'password' | 'link' {
  return hasSecondFactor || roles.some(({ role }) => isStrong(role)) ? 'password' : 'link';
}

/** The form in which an address is found again: letters reach the same mailbox in either case. */
export function canonicalAddress(address: string): string {
  return address.trim().normalize('NFC').toLowerCase();
}

const browsers = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS)\//],
  ['Safari', /\bSafari\//],
] as const;
const systems = [
  ['Android', /\bAndroid\b/],
  ['iOS', /\b(?:iPhone|iPad|iPod)\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
] as const;

/** A program and its system in a few words, enough to tell one's own devices apart, as in "Chrome, Android". */
export function deviceOf(userAgent: string | undefined): string | undefined {
  const first = (of: typeof browsers | typeof systems) =>
    of.find(([, pattern]) => pattern.test(userAgent ?? ''))?.[0];
  return [first(browsers), first(systems)].filter(Boolean).join(', ') || undefined;
}
