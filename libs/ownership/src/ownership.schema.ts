import {
  campaignParamsSchema,
  idParamsSchema,
  plainText,
  textsSchema,
  wallTimeSchema,
} from '@blueheart/http';
import { z } from 'zod';
import { mostThings } from './ownership.rules.js';

const count = z.int().nonnegative();
const owner = z.uuid().nullable();
const mark = z.string().regex(/^[0-9a-f]{32}$/);
const fingerprint = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: 'Of exactly this: another as soon as some of it comes, goes or changes.' });

const colleague = z.strictObject({
  id: z.uuid(),
  name: z.string().meta({ description: 'Empty where it is not known, or not any more.' }),
});

/** What of its own a service says in the schemas that are the same for all. */
export interface Own {
  /** Before the names of its schemas. */
  readonly name: string;
  readonly kinds: readonly string[];
  readonly tasks: readonly string[];
  readonly states: readonly string[];
}

/** The same for each kind, whatever service it is of: what shows one shows all. */
const itemOf = ({ tasks, states }: Own) =>
  z.strictObject({
    id: z.uuid(),
    mark,
    /** In each language; without one it is called by what it is, and its venue. */
    names: textsSchema(120),
    number: z.int().nullable().meta({ description: 'Where its campaign counts them.' }),
    /** What it is, as a code of its kind. */
    what: z.string(),
    state: z.enum(states).nullable(),
    starts: wallTimeSchema.nullable(),
    venue: textsSchema(120).nullable(),
    tasks: z.array(
      z.strictObject({ task: z.enum(tasks), count, until: wallTimeSchema.nullable() }),
    ),
    reminders: count.meta({
      description: 'Letters about it that are planned, and go on as they are.',
    }),
  });

/** What goes in and out of the door of a service. */
export function ownershipSchemas(own: Own) {
  const kind = z.enum(own.kinds);
  const thing = z.strictObject({ kind, id: z.uuid() });
  /** Whose, and what of it: all where nothing is named. */
  const filter = {
    from: owner.meta({ description: 'Null for what is nobody’s.' }),
    kinds: z.array(kind).min(1).max(own.kinds.length).optional(),
    only: z.array(thing).min(1).max(mostThings).optional(),
  };
  const byKind = z.array(z.strictObject({ kind, items: z.array(itemOf(own)) }));
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
  return {
    wanted: z.strictObject(filter).meta({ id: `${own.name}Wanted` }),
    moveWanted: z
      .strictObject({
        ...filter,
        fingerprint,
        /** What of the preview is moved; the rest of it stays. */
        items: z.array(thing.extend({ mark })).min(1).max(mostThings),
        to: z.uuid(),
        note: plainText({ graphemes: 500, bytes: 2_000 }).max(500).optional(),
      })
      .meta({ id: `${own.name}MoveWanted` }),
    preview: z
      .strictObject({
        from: colleague
          .extend({
            owns: z.boolean().meta({ description: 'Whether they can still own something.' }),
          })
          .nullable(),
        kinds: byKind,
        fingerprint,
      })
      .meta({ id: `${own.name}Preview` }),
    move: z
      .strictObject({ ...move, kinds: byKind })
      .meta({ id: `${own.name}Move`, description: 'With what it moved, as that is now.' }),
    news: z
      .strictObject({
        moved: z
          .array(z.strictObject(move))
          .meta({ description: 'To whoever asks, and not seen yet.' }),
        orphans: z
          .array(z.strictObject({ owner: colleague, counts }))
          .meta({ description: 'Whose part has ended, and what is still theirs.' }),
        nobodys: counts,
      })
      .meta({ id: `${own.name}News` }),
  };
}

export type OwnershipSchemas = ReturnType<typeof ownershipSchemas>;
export type Filter = z.output<OwnershipSchemas['wanted']>;
export type MoveWanted = z.output<OwnershipSchemas['moveWanted']>;
export type Item = z.output<ReturnType<typeof itemOf>>;
export type Preview = z.output<OwnershipSchemas['preview']>;
export type Move = z.output<OwnershipSchemas['move']>;
export type News = z.output<OwnershipSchemas['news']>;
export type ShownMove = News['moved'][number];
export type Counts = News['nobodys'];

export { campaignParamsSchema, idParamsSchema };
