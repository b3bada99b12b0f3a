import { maxSourceLength, sourcePattern } from '@blueheart/contracts';
import { z } from 'zod';
import { pledgeStates } from '../pledge.rules.js';

const none = z.literal('');
const moment = z.iso.datetime({ offset: true });
const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** Where a page ends: when its last pledge was signed, in microseconds since 1970, and its id. */
const cursor = z.string().regex(new RegExp(`^\\d{1,16}\\.${uuid}$`));

/** Which pledges are wanted; all that is named must fit. */
export const pledgeFilter = {
  governorate: z.string().max(60).optional().meta({ description: 'A code; empty: none named.' }),
  source: z
    .union([none, z.string().regex(sourcePattern).max(maxSourceLength)])
    .optional()
    .meta({ description: 'As it was sent; empty: without one.' }),
  from: moment.optional().meta({ description: 'Signed then or later.' }),
  to: moment.optional().meta({ description: 'Signed before.' }),
};

export const pledgeSearchSchema = z.strictObject({
  state: z
    .enum([...pledgeStates, 'invalid'])
    .optional()
    .meta({
      description: '`invalid`: set aside by staff, whatever else it is.',
    }),
  ...pledgeFilter,
  language: z.string().min(2).max(12).optional(),
  after: cursor.optional().meta({ description: 'What the page before gave as `next`.' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export type PledgeSearch = z.output<typeof pledgeSearchSchema>;

/** A pledge as staff see it in a list: nothing of it says who. */
export const listedPledgeSchema = z
  .strictObject({
    id: z.uuid(),
    state: z.enum(pledgeStates),
    counts: z.boolean().meta({ description: 'Whether it is in the count now.' }),
    invalidation: z.uuid().nullable().meta({ description: 'What set it aside.' }),
    signedAt: z.iso.datetime(),
    confirmedAt: z.iso.datetime().nullable(),
    withdrawnAt: z.iso.datetime().nullable(),
    governorate: z.string().nullable(),
    district: z.string().nullable(),
    language: z.string(),
    source: z.string().nullable(),
    channel: z.enum(['email', 'phone']),
    textVersion: z.int(),
    consents: z.strictObject({ updates: z.boolean(), showName: z.boolean() }),
    held: z.enum(['over-quota', 'honeypot', 'too-fast']).nullable().meta({
      description: 'Why its oldest letter that has not left is held.',
    }),
  })
  .meta({ id: 'ListedPledge', description: 'A pledge without its person.' });

export type ListedPledge = z.output<typeof listedPledgeSchema>;

export const pledgePageSchema = z
  .strictObject({
    pledges: z.array(listedPledgeSchema).meta({ description: 'The newest first.' }),
    next: cursor.optional().meta({ description: 'Absent on the last page.' }),
  })
  .meta({ id: 'PledgePage' });

export type PledgePage = z.output<typeof pledgePageSchema>;
