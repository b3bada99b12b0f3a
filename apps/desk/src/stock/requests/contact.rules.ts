/** Whom to call, as it is typed. */
export interface TypedContact {
  readonly person: string;
  readonly email: string;
  readonly phone: string;
}

export const nobody: TypedContact = { person: '', email: '', phone: '' };

/** Where the API says what is wrong with it. */
export const contactPaths = ['contact.name', 'contact.email', 'contact.phone'];

/** Trimmed, without what is empty; undefined where nobody is named. */
export function contactOf({ person, email, phone }: TypedContact) {
  const name = person.trim();
  if (!name) return undefined;
  return {
    name,
    ...(email.trim() && { email: email.trim() }),
    ...(phone.trim() && { phone: phone.trim() }),
  };
}
