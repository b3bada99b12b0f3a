import type { ContactExport } from '../../api/contract.js';

/** What the API allows: apps/pledges/src/exports/contact-export.rules.ts. */
export const mostDownloads = 3;

type Told = Pick<ContactExport, 'state' | 'askedBy'>;

/** Whoever may agree is an admin, and not who asked. */
export function mayDecide({ state, askedBy }: Told, role: string, staff: string): boolean {
  return state === 'asked' && role === 'admin' && askedBy !== staff;
}

/** The file is for whoever asked. */
export function mayFetch({ state, askedBy }: Told, staff: string): boolean {
  return state === 'ready' && askedBy === staff;
}

/** Why somebody sees no button there: told in `deskexports:why.…`. */
export function whyNot(
  told: Told,
  role: string,
  staff: string,
): 'ownAsked' | 'adminDecides' | 'forAsker' | undefined {
  if (told.state === 'asked' && told.askedBy === staff) return 'ownAsked';
  if (told.state === 'asked' && role !== 'admin') return 'adminDecides';
  if (told.state === 'ready' && told.askedBy !== staff) return 'forAsker';
  return undefined;
}

/** The name that an answer has as a file (RFC 8187), or none. */
export function fileNameIn(disposition: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  try {
    return encoded && decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}
