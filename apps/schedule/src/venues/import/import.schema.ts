import { tableLimits } from '@blueheart/tables';
import { z } from 'zod';
import { venueColumns } from './venue-row.rules.js';

/** The longest body: the file, a third longer as base64, and what is around it. */
export const importBodyBytes = Math.ceil(tableLimits.bytes / 3) * 4 + 1_024;

export const importSchema = z
  .strictObject({
    /** The file as it is, byte by byte: whoever reads it must know its encoding. */
    csv: z.base64(),
  })
  .meta({ id: 'VenueImport', description: `Columns: ${venueColumns.join(', ')}.` });

export const importPreviewSchema = z
  .object({
    venues: z.int(),
    contacts: z.int(),
    /** Nothing is taken in while there is one. */
    mistakes: z.array(
      z.object({
        /** As spreadsheet programs count: the names of the columns are row 1. */
        row: z.int(),
        /** Empty for the row as a whole. */
        column: z.enum(['', ...venueColumns]),
        code: z.string(),
        message: z.string(),
      }),
    ),
    /** Whether exactly this file was taken in before. */
    before: z.boolean(),
  })
  .meta({ id: 'VenueImportPreview' });

export const importedSchema = z.object({ venues: z.int() }).meta({ id: 'VenuesImported' });
