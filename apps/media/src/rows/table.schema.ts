import { tableLimits } from '@blueheart/tables';
import { z } from 'zod';

/** The longest body: the file, a third longer as base64, and what is around it. */
export const tableBodyBytes = Math.ceil(tableLimits.bytes / 3) * 4 + 1_024;

/** The file as it is, byte by byte: whoever reads it must know its encoding. */
export const csv = z.base64();

/** Nothing is taken in while there is one. */
export const mistakesSchema = <const Columns extends readonly string[]>(columns: Columns) =>
  z.array(
    z.object({
      /** As spreadsheet programs count: the names of the columns are row 1. */
      row: z.int(),
      column: z.enum(columns),
      code: z.string(),
      message: z.string(),
    }),
  );

export interface ToldMistake<Column extends string> {
  row: number;
  column: Column;
  code: string;
  message: string;
}
