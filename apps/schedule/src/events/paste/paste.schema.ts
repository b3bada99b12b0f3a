import { textsSchema, wallTimeSchema } from '@blueheart/http';
import { z } from 'zod';
import { eventKinds } from '../event.rules.js';
import { eventColumns } from './paste.rules.js';

/** The longest body: a month of many booths, with room for what is around it. */
export const pasteBodyBytes = 512 * 1_024;
export const mostEvents = 300;

export const pasteSchema = z
  .strictObject({
    /** As a spreadsheet copies it: a line for each row, tabs between cells; or as CSV. */
    table: z.string().min(1).max(400_000),
  })
  .meta({ id: 'EventPaste', description: `Columns: ${eventColumns.join(', ')}.` });

export const pastePreviewSchema = z
  .object({
    events: z.array(
      z.object({
        /** As spreadsheet programs count: the names of the columns are row 1. */
        row: z.int(),
        kind: z.enum(eventKinds),
        titles: textsSchema(120),
        venue: textsSchema(120),
        starts: wallTimeSchema,
        ends: wallTimeSchema,
      }),
    ),
    /** No draft is made while there is one. */
    mistakes: z.array(
      z.object({
        row: z.int(),
        /** Empty for the row as a whole. */
        column: z.enum(['', ...eventColumns]),
        code: z.string(),
        message: z.string(),
      }),
    ),
  })
  .meta({ id: 'EventPastePreview' });

export const pastedSchema = z.object({ events: z.array(z.uuid()) }).meta({ id: 'EventsPasted' });
