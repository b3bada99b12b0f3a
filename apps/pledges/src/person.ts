import { MasterKeys, PersonKeys, hashToken, randomBlock } from '@blueheart/sealing';
import type { Contact } from './signing/contact.rules.js';

/** What is known about a signer: sealed wherever it is kept. */
export interface Person {
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
}

export function personOf(name: string, contact: Contact): Person {
  return contact.channel === 'email'
    ? { name, email: contact.address }
    : { name, phone: contact.address };
}

export async function openPerson(
  keys: PersonKeys,
  db: Parameters<PersonKeys['open']>[0],
  pledge: { personKey: string; person: string },
): Promise<Person> {
  return JSON.parse(await keys.open(db, pledge.personKey, pledge.person)) as Person;
}

/** The secrets of one letter's links: stored as hashes, sent sealed, never given back to who submitted. */
export interface LetterTokens {
  readonly confirmHash: Buffer;
  readonly notMeHash: Buffer;
  readonly mineHash: Buffer;
  /** For the letter alone; bound to the ask. */
  readonly sealed: string;
}

export function freshTokens(master: MasterKeys, ask: string): LetterTokens {
  const [confirm, notMe, mine] = [freshToken(), freshToken(), freshToken()];
  return {
    confirmHash: hashToken(confirm),
    notMeHash: hashToken(notMe),
    mineHash: hashToken(mine),
    sealed: master.seal(JSON.stringify({ confirm, notMe, mine }), ask),
  };
}

/** 32 random bytes, as a link carries them. */
export function freshToken(): string {
  return randomBlock(32).toString('base64url');
}
