import { z } from 'zod';

// What all pages share that a link opens without an account.

export const linkParamsSchema = z.object({
  locale: z.string().max(12),
  slug: z.string().max(80),
});
export type LinkParams = z.output<typeof linkParamsSchema>;
export const linkQuerySchema = z.object({ t: z.string().max(200).optional().catch(undefined) });

const linkForm = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/;

/** What stands in a link: what it is about, and the token that lets in. */
export function readLink(text: string | undefined): { id: string; token: string } | undefined {
  const match = linkForm.exec(text ?? '');
  return match ? { id: match[1]!, token: match[2]! } : undefined;
}
