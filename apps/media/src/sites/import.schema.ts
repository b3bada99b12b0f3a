import { z } from 'zod';
import { csv, mistakesSchema } from '../rows/table.schema.js';
import { siteColumns } from './site-row.rules.js';

export const sitesImportSchema = z
  .strictObject({ csv })
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
  .object({ ...counts, mistakes: mistakesSchema(siteColumns) })
  .meta({ id: 'SitesPreview' });

export const sitesTakenInSchema = z.object(counts).meta({ id: 'SitesTakenIn' });
export type SitesTakenIn = z.output<typeof sitesTakenInSchema>;
