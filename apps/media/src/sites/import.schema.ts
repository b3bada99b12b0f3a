import { tableLimits } from '@blueheart/tables';
import { z } from 'zod';
import { siteColumns } from './site-row.rules.js';

/** The longest body: the file, a third longer as base64, and what is around it. */
export const importBodyBytes = Math.ceil(tableLimits.bytes / 3) * 4 + 1_024;

export const sitesImportSchema = z
  .strictObject({
    /** The file as it is, byte by byte: whoever reads it must know its encoding. */
    csv: z.base64(),
  })
  .meta({ id: 'SitesImport', description: `Columns: ${siteColumns.join(', ')}.` });

const counts = {
  /** Frames that the outlet does not have yet. */
  added: z.int(),
  /** Frames of which something is otherwise. */
  changed: z.int(),
  /** Frames that are as the file says. */
  same: z.int(),
};

export const sitesPreviewSchema = z
  .object({
    ...counts,
    /** Nothing is taken in while there is one. */
    mistakes: z.array(
      z.object({
        /** As spreadsheet programs count: the names of the columns are row 1. */
        row: z.int(),
        column: z.enum(siteColumns),
        code: z.string(),
        message: z.string(),
      }),
    ),
  })
  .meta({ id: 'SitesPreview' });

export const sitesTakenInSchema = z.object(counts).meta({ id: 'SitesTakenIn' });
export type SitesTakenIn = z.output<typeof sitesTakenInSchema>;
