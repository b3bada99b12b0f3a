import {
  plainText,
  campaignParamsSchema,
  idParamsSchema,
  textsSchema,
  wallTimeSchema,
} from '@blueheart/http';
import { z } from 'zod';
import { eventStates } from '../events/event.rules.js';
import { kinds, mostThings, tasks } from './ownership.rules.js';

const count = z.int().nonnegative();
const kind = z.enum(kinds);
const owner = z.uuid().nullable();
const thing = z.strictObject({ kind, id: z.uuid() });
const mark = z.string().regex(/^[0-9a-f]{32}$/);
const fingerprint = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: 'Of exactly this: another as soon as some of it comes, goes or changes.' });

/** Whose, and what of it: all where nothing is named. */
const filter = {
  from: owner.meta({ description: 'Null for what is nobody’s.' }),
  kinds: z.array(kind).min(1).max(kinds.length).optional(),
  only: z.array(thing).min(1).max(mostThings).optional(),
};

export const previewRequestSchema = z.strictObject(filter).meta({ id: 'OwnershipWanted' });
export type Filter = z.output<typeof previewRequestSchema>;

export const moveRequestSchema = z
  .strictObject({
    ...filter,
    fingerprint,
    /** What of the preview is moved; the rest of it stays. */
    items: z.array(thing.extend({ mark })).min(1).max(mostThings),
    to: z.uuid(),
    note: plainText({ graphemes: 500, bytes: 2_000 }).max(500).optional(),
  })
  .meta({ id: 'OwnershipMoveWanted' });
export type MoveWanted = z.output<typeof moveRequestSchema>;

const colleague = z.strictObject({
  id: z.uuid(),
  name: z.string().meta({ description: 'Empty where it is not known, or not any more.' }),
});

/** The same for each kind, whatever service it is of: what shows one shows all. */
const itemSchema = z.strictObject({
  id: z.uuid(),
  mark,
  /** In each language; without one it is called by what it is, and its venue. */
  names: textsSchema(120),
  /** What it is, as a code of its kind. */
  what: z.string(),
  state: z.enum(eventStates).nullable(),
  starts: wallTimeSchema.nullable(),
  venue: textsSchema(120).nullable(),
  tasks: z.array(z.strictObject({ task: z.enum(tasks), count, until: wallTimeSchema.nullable() })),
  reminders: count.meta({
    description: 'Letters about it that are planned, and go on as they are.',
  }),
});
export type Item = z.output<typeof itemSchema>;

const byKind = z.array(z.strictObject({ kind, items: z.array(itemSchema) }));

export const previewSchema = z
  .strictObject({
    from: colleague
      .extend({ owns: z.boolean().meta({ description: 'Whether they can still own something.' }) })
      .nullable(),
    kinds: byKind,
    fingerprint,
  })
  .meta({ id: 'OwnershipPreview' });
export type Preview = z.output<typeof previewSchema>;

const counts = z.array(z.strictObject({ kind, count }));

const move = {
  id: z.uuid(),
  at: z.iso.datetime(),
  by: colleague,
  from: colleague.nullable(),
  to: colleague,
  note: z.string().meta({ description: 'Empty where there is none, or none any more.' }),
  counts,
  seen: z.boolean(),
  undone: z.boolean(),
  mayUndo: z.boolean(),
};

export const moveSchema = z
  .strictObject({ ...move, kinds: byKind })
  .meta({ id: 'OwnershipMove', description: 'With what it moved, as that is now.' });
export type Move = z.output<typeof moveSchema>;

export const newsSchema = z
  .strictObject({
    moved: z
      .array(z.strictObject(move))
      .meta({ description: 'To whoever asks, and not seen yet.' }),
    orphans: z
      .array(z.strictObject({ owner: colleague, counts }))
      .meta({ description: 'Whose part has ended, and what is still theirs.' }),
    nobodys: counts,
  })
  .meta({ id: 'OwnershipNews' });
export type News = z.output<typeof newsSchema>;
export type ShownMove = News['moved'][number];

export { campaignParamsSchema, idParamsSchema };
