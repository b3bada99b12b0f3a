/** Someone who signs: the body of the sign request, complete and valid. */
export interface Supporter {
  name: string;
  email?: string;
  phone?: string;
  governorate?: string;
  locale: 'ar' | 'fr' | 'en';
  consent: boolean;
  adult: boolean;
  updates?: boolean;
  showName?: boolean;
  sharedAddress?: boolean;
  source?: string;
}

/** Invented people, as names are written here: with harakat, accents, an apostrophe, other scripts. */
const people = [
  { name: 'ليلى الحدّاد', locale: 'ar', governorate: 'LB-BA' },
  { name: 'Élodie Saint-Féréol', locale: 'fr', governorate: 'LB-JL' },
  { name: 'Maya O’Hadath', locale: 'en', governorate: 'LB-AS' },
  { name: 'Անահիտ Վարդենի', locale: 'en', governorate: 'LB-BI' },
  { name: 'مُنَى الشِّدياقيّ', locale: 'ar', governorate: 'LB-JA' },
  { name: 'Noël Khoury-Béranger', locale: 'fr', governorate: 'LB-AK' },
] as const;

let count = 0;

/**
 * The next invented supporter: each has another name in turn and an e-mail address of their own at
 * example.org. The same test file meets the same people in the same order on every run. A supporter
 * with `phone` has no `email` unless both are given.
 */
export function aSupporter(overrides: Partial<Supporter> = {}): Supporter {
  const person = people[count % people.length]!;
  count += 1;
  const contact = overrides.phone ? {} : { email: `supporter-${count}@example.org` };
  return { ...person, ...contact, consent: true, adult: true, ...overrides };
}
