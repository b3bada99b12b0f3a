import { domainToASCII } from 'node:url';
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';

/** A contact as it is written to, and the form under which it is found again. */
export interface Contact {
  readonly channel: 'email' | 'phone';
  /** Where a message goes: the address as typed (domain in ASCII), or the number in E.164. */
  readonly address: string;
  /** Equal for everything that reaches the same mailbox or phone. */
  readonly canonical: string;
}

const dotAtom = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const domainName = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/** Providers that ignore `+tag`, and the one that also ignores dots. By their own help pages. */
const ignoresTag = new Set([
  'gmail.com',
  'outlook.com',
  'hotmail.com',
  'live.com',
  'icloud.com',
  'me.com',
  'proton.me',
  'protonmail.com',
  'fastmail.com',
]);
const sameDomain: Readonly<Record<string, string>> = { 'googlemail.com': 'gmail.com' };

/**
 * An e-mail address of RFC 5321 with an unquoted local part: at most 64 octets before the @ and 254 in
 * all. Undefined when it is not exactly one such address. IDN domains are kept as A-labels.
 */
export function emailContact(typed: string): Contact | undefined {
  const text = typed.trim();
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  if (at < 1 || local.length > 64 || !dotAtom.test(local)) return undefined;
  const domain = domainToASCII(text.slice(at + 1).toLowerCase());
  if (!domainName.test(domain) || Buffer.byteLength(`${local}@${domain}`) > 254) return undefined;
  return {
    channel: 'email',
    address: `${local}@${domain}`,
    canonical: `email:${canonicalEmail(local, domain)}`,
  };
}

function canonicalEmail(local: string, domain: string): string {
  const provider = sameDomain[domain] ?? domain;
  let name = local.toLowerCase();
  if (ignoresTag.has(provider)) name = name.replace(/\+.*$/, '') || name;
  if (provider === 'gmail.com') name = name.replaceAll('.', '');
  return `${name}@${provider}`;
}

/**
 * A phone number in E.164. Reads Arabic-Indic digits, a trunk 0 and an international 00; short codes and
 * extensions are no contact. Undefined when the number cannot exist.
 */
export function phoneContact(typed: string, country: string): Contact | undefined {
  const text = typed.trim();
  // Digits of any script, spaces and the usual punctuation, nothing else: no letters, no ";ext=", no "tel:".
  if (text.length > 32 || !/^[\p{Nd}\s()+./\u2010-\u2015\u200e\u200f-]+$/u.test(text))
    return undefined;
  const number = parsePhoneNumberFromString(text, country as CountryCode);
  if (!number?.isValid() || number.ext) return undefined;
  return { channel: 'phone', address: number.number, canonical: `phone:${number.number}` };
}

/** The form has one field for both: whatever has an @ is meant as an address. */
export function contactFrom(typed: string, country: string): Contact | undefined {
  return typed.includes('@') ? emailContact(typed) : phoneContact(typed, country);
}
