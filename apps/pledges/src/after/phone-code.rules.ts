import { parseDigits } from 'libphonenumber-js';

const dayMs = 24 * 60 * 60 * 1_000;
/** A message may arrive, or be typed in by staff, this many days after its code was shown. */
export const phoneCodeLivesDays = 30;

/** Whether the campaign has a number that takes messages: then a phone number can be confirmed by writing to it. */
export function takesMessages({
  content,
}: {
  content: { messages?: { whatsapp: string | null; sms: string | null } };
}): boolean {
  return Boolean(content.messages?.whatsapp ?? content.messages?.sms);
}

/** What a day's code of a number follows from. The same for everybody who types that number that day. */
export function phoneCodeSeed(campaign: number, canonical: string, slot: 1 | 2, day: Date): string {
  return `phone code/${campaign}/${canonical}/${slot}/${day.toISOString().slice(0, 10)}`;
}

/** Eight digits from a keyed hash (RFC 4226, 5.3: the low 31 bits of four bytes, modulo a power of ten). */
export function phoneCodeOf(hash: Buffer): string {
  return String((hash.readUInt32BE(0) & 0x7fff_ffff) % 100_000_000).padStart(8, '0');
}

/** A code as somebody typed it: digits of any script, with spaces or dashes between; undefined when it can be none. */
export function readPhoneCode(typed: string): string | undefined {
  const text = typed.replaceAll(/[\p{Z}\p{Cf}\p{Pd}]/gu, '');
  const digits = parseDigits(text);
  return /^\p{Nd}{8}$/u.test(text) && digits.length === 8 ? digits : undefined;
}

/** The days whose code still works, today first. */
export function daysOfPhoneCodes(now: Date): Date[] {
  return Array.from(
    { length: phoneCodeLivesDays + 1 },
    (_, ago) => new Date(now.getTime() - ago * dayMs),
  );
}

/** A link that opens WhatsApp with the message written, to the campaign's number (E.164). */
export function whatsappAddress(number: string, text: string): string {
  return `https://wa.me/${number.replace('+', '')}?text=${encodeURIComponent(text)}`;
}

/** A link that opens the phone's messages with the text written (RFC 5724). */
export function smsAddress(number: string, text: string): string {
  return `sms:${number}?body=${encodeURIComponent(text)}`;
}
