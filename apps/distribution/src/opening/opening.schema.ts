import { tableLimits } from '@blueheart/tables';
import { z } from 'zod';
import { openingColumns } from './opening-row.rules.js';

/** The longest body: the file, a third longer as base64, and what is around it. */
export const openingBodyBytes = Math.ceil(tableLimits.bytes / 3) * 4 + 1_024;

export const openingImportSchema = z
  .strictObject({
    /** The file as it is, byte by byte: whoever reads it must know its encoding. */
    csv: z.base64(),
  })
  .meta({ id: 'OpeningStockImport', description: `Columns: ${openingColumns.join(', ')}.` });

export const openingPreviewSchema = z
  .object({
    rows: z.int(),
    pieces: z.int(),
    /** Nothing is taken in while there is one. The first of them, row by row. */
    mistakes: z.array(
      z.object({
        /** As spreadsheet programs count: the names of the columns are row 1. */
        row: z.int(),
        column: z.enum(openingColumns),
        code: z.string(),
        /** What stands there; its beginning where that is long. */
        value: z.string(),
        message: z.string(),
      }),
    ),
    mistakesInAll: z.int(),
    /** Places of these names would be made. */
    newPlaces: z.array(
      z.object({ name: z.string(), kind: z.enum(['warehouse', 'vehicle', 'office']) }),
    ),
    /** Several places have this name: what is there goes to the oldest of them. */
    sharedNames: z.array(z.string()),
    /** Whether exactly this file was taken in before. */
    before: z.boolean(),
  })
  .meta({ id: 'OpeningStockPreview' });

export const openingDoneSchema = z.object({ pieces: z.int() }).meta({ id: 'OpeningStockTakenIn' });
