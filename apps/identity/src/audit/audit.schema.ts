import type { Actor } from '@blueheart/contracts';
import { z } from 'zod';
import type { AuditEntry } from './audit.queries.js';

export const auditParamsSchema = z.object({ slug: z.string().min(1).max(80) });

export const auditAboutParamsSchema = auditParamsSchema.extend({ pledge: z.uuid() });

const actorKinds = ['staff', 'token', 'operator', 'system'] as const satisfies Actor['kind'][];

const word = z.string().min(1).max(120);

/** What of the log is wanted; all that is named must fit. */
export const auditSearchSchema = z
  .strictObject({
    actor: z.enum(actorKinds).optional(),
    actorId: word.optional(),
    action: word.optional(),
    object: word.optional(),
    objectId: word.optional(),
    from: z.iso.datetime({ offset: true }).optional(),
    until: z.iso.datetime({ offset: true }).optional(),
    /** The number that the page before ended with. */
    before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  })
  .refine(...needs('actor', 'actorId'))
  .refine(...needs('object', 'objectId'));

/** An id says nothing without its kind. */
function needs(kind: 'actor' | 'object', id: 'actorId' | 'objectId') {
  const isWhole = (asked: Record<string, unknown>) => !(asked[id] && !asked[kind]);
  return [isWhole, { path: [kind] as string[], params: { code: 'required' } }] as const;
}

const stateSchema = z.record(z.string(), z.json());

export const auditPageSchema = z
  .object({
    /** The newest first. */
    entries: z.array(
      z.object({
        number: z.int(),
        at: z.iso.datetime(),
        actor: z.object({ kind: z.enum(actorKinds), id: z.string().optional() }),
        action: z.string(),
        object: z.object({ kind: z.string(), id: z.string() }),
        reason: z.string().optional(),
        before: stateSchema.optional(),
        after: stateSchema.optional(),
        /** Whether it says something of a person, which is sealed and not shown here. */
        aboutPerson: z.boolean(),
      }),
    ),
    /** What to ask for the next page with; absent on the last. */
    next: z.int().optional(),
  })
  .meta({ id: 'AuditPage' });

export const auditAboutSchema = z
  .strictObject({
    entries: z.int(),
    /** Those that say something of the person, sealed under their key. */
    sealed: z.int(),
  })
  .meta({ id: 'AuditAboutPledge' });

/** As it is told: without what is sealed. */
export function toldEntry({
  number,
  at,
  actor,
  action,
  object,
  reason,
  before,
  after,
  person,
}: AuditEntry): z.output<typeof auditPageSchema>['entries'][number] {
  return {
    number,
    at: at.toISOString(),
    actor,
    action,
    object,
    reason,
    before,
    after,
    aboutPerson: person !== undefined,
  };
}
