import { createHash } from 'node:crypto';
import { z } from 'zod';
import { contactFrom, type Contact } from '../signing/contact.rules.js';
import { signDetailsSchema } from '../signing/sign.schema.js';

/** Why a witnessed pledge waits for somebody to look at it. */
export const heldCodes = [
  'broken-envelope',
  'unreadable',
  'contact',
  'unknown-text',
  'closed',
] as const;
export type HeldCode = (typeof heldCodes)[number];

/** For so long a witnessed pledge that is held is kept. */
export const witnessedLivesDays = 30;

/** What an envelope holds: what somebody signed on a volunteer's phone. */
const bodySchema = signDetailsSchema.omit({ source: true }).extend({
  /** An address or a number, as it was typed. */
  contact: z.string().min(1).max(320),
  version: z.int().positive(),
});

/** What somebody signed, read and understood. */
export interface Signature {
  readonly body: Omit<z.output<typeof bodySchema>, 'contact'>;
  readonly contact: Contact;
}

/** `typed` stands in for the contact where staff have mended it. */
export function readBody(
  opened: unknown,
  country: string,
  typed?: string,
): Signature | { readonly held: HeldCode } {
  const read = bodySchema.safeParse(opened);
  if (!read.success) return { held: 'unreadable' };
  const { contact: asSigned, ...body } = read.data;
  const contact = contactFrom(typed ?? asSigned, country);
  return contact ? { body, contact } : { held: 'contact' };
}

/** What tells whether the same was sent before. */
export function digestOf(envelope: string): Buffer {
  return createHash('sha256').update(envelope).digest();
}
