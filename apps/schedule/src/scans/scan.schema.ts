import { idParamsSchema } from '@blueheart/http';
import { z } from 'zod';
import { mostScanBytes, scanKinds } from './scan.rules.js';

const scanAbouts = ['answer', 'approval', 'other'] as const;

const base64Length = 4 * Math.ceil(mostScanBytes / 3);
/** The longest body: the file as base64, and what is around it. */
export const scanBodyBytes = base64Length + 1_024;

export const scanWantedSchema = z
  .strictObject({
    /** What the letter says: the venue's answer, an approval, or something else. */
    about: z.enum(scanAbouts),
    /** The file as it is: PDF, JPEG or PNG. */
    file: z.base64().min(4).max(base64Length),
  })
  .meta({ id: 'ScanWanted' });
export type ScanWanted = z.output<typeof scanWantedSchema>;

export const scansSchema = z
  .object({
    scans: z.array(
      z.object({
        id: z.uuid(),
        about: z.enum(scanAbouts),
        kind: z.enum(scanKinds),
        bytes: z.int(),
        by: z.uuid().nullable(),
        at: z.iso.datetime(),
        /** When it is forgotten by itself. */
        endsAt: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'Scans' });
export type Scans = z.output<typeof scansSchema>;

export const scanParamsSchema = idParamsSchema.extend({ scan: z.uuid() });
