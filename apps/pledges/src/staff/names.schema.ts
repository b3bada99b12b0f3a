import { z } from 'zod';

const names = z.record(z.string(), z.string()).meta({ description: 'By language.' });

/** What the codes of a campaign are called. */
export const codeNamesSchema = z
  .strictObject({
    governorates: z
      .array(z.strictObject({ code: z.string(), names }))
      .meta({ description: 'In the order of the campaign.' }),
    districts: z.array(z.strictObject({ code: z.string(), governorate: z.string(), names })),
    sources: z
      .array(z.strictObject({ code: z.string(), kind: z.string(), names }))
      .meta({ description: "The campaign's own links, as `source` names them." }),
  })
  .meta({ id: 'CodeNames', description: 'What the codes in pledges and figures are called.' });

export type CodeNames = z.output<typeof codeNamesSchema>;
