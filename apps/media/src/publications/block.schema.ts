import { line, plainText } from '@blueheart/http';
import { z } from 'zod';

const words = plainText({ graphemes: 3_000, bytes: 12_000 });

/** A part of a text: no markup, so that the same text suits paper, a page and somebody who compares it. */
const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), text: line(160) }),
  z.strictObject({ kind: z.literal('paragraph'), text: words }),
  z.strictObject({ kind: z.literal('list'), items: z.array(line(400)).min(1).max(40) }),
  /** What the law says, with where it says so. */
  z.strictObject({ kind: z.literal('law'), text: words, source: line(200) }),
]);

/** All of them together are as much as a brochure holds. */
export const blocksSchema = z
  .array(blockSchema)
  .min(1)
  .max(60)
  .refine((blocks) => JSON.stringify(blocks).length <= 30_000, { params: { code: 'too_long' } });
export type Blocks = z.output<typeof blocksSchema>;
