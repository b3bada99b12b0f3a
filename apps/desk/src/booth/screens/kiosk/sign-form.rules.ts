/** What somebody has filled in. */
export interface Filled {
  readonly name: string;
  readonly contact: string;
  readonly governorate: string;
  readonly adult: boolean;
  readonly consent: boolean;
  readonly sharedAddress: boolean;
  readonly updates: boolean;
  readonly showName: boolean;
}

export const empty: Filled = {
  name: '',
  contact: '',
  governorate: '',
  adult: false,
  consent: false,
  sharedAddress: false,
  updates: false,
  showName: false,
};

export type Needed = 'name' | 'contact' | 'adult' | 'consent';

/** What is missing, in the order of the form. The server looks closer; a phone has nobody to ask. */
export function mistakesIn({ name, contact, adult, consent }: Filled): Needed[] {
  const fields: Needed[] = [];
  if (!name.trim()) fields.push('name');
  if (!isContact(contact)) fields.push('contact');
  if (!adult) fields.push('adult');
  if (!consent) fields.push('consent');
  return fields;
}

/** Something@somewhere.tld, or seven to fifteen digits of any script. */
function isContact(typed: string): boolean {
  const text = typed.trim();
  if (text.includes('@')) return /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text);
  const digits = text.match(/\p{Nd}/gu)?.length ?? 0;
  return digits >= 7 && digits <= 15 && /^[\p{Nd}\s()+./\u2010-\u2015\u200e\u200f-]+$/u.test(text);
}
