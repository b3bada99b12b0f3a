import type { SignUp } from '../api/contract.js';

/** What to call somebody, of whom perhaps nothing is kept any more. */
export function nameOf({ name }: Pick<SignUp, 'name'>, t: (key: string) => string): string {
  return name || t('deskshifts:person.nameless');
}
