import { line, versionSchema } from '@blueheart/http';
import { z } from 'zod';
import { placementStates } from '../placements/placement.rules.js';
import { proofKinds } from './kind.rules.js';
import { most, partCodes, type PartName } from './score.rules.js';

export const proofStates = ['unsorted', 'waiting', 'verified', 'rejected'] as const;
export type ProofState = (typeof proofStates)[number];

/** What is said of a proof beside its file. */
export const broughtSchema = z.strictObject({
  kind: z.enum(proofKinds),
  /** The day that it is of, for what no camera says. */
  on: z.iso.date().optional(),
});
export type Brought = z.output<typeof broughtSchema>;

export const unsortedQuerySchema = z.strictObject({ kind: z.enum(['posting', 'removal']) });

/** Whichever of the tray are of something now; all of them, or none. */
export const sortingSchema = z
  .strictObject({
    photos: z
      .array(z.strictObject({ id: z.uuid(), placement: z.uuid() }))
      .min(1)
      .max(200),
  })
  .meta({ id: 'MediaProofSorting' });
export type Sorting = z.output<typeof sortingSchema>;

export const throwingSchema = z
  .strictObject({ photos: z.array(z.uuid()).min(1).max(200) })
  .meta({ id: 'MediaProofThrowing' });

const rejectedAs = ['missing', 'no-proof'] as const;
const reason = line(500);
export const verdictSchema = z
  .discriminatedUnion('verdict', [
    z.strictObject({
      version: versionSchema,
      verdict: z.literal('verified'),
      reason: reason.optional(),
    }),
    z.strictObject({
      version: versionSchema,
      verdict: z.literal('rejected'),
      /** That it is not there; or that this says nothing. */
      as: z.enum(rejectedAs),
      reason,
    }),
  ])
  .meta({ id: 'MediaProofVerdict' });
export type Verdict = z.output<typeof verdictSchema>;

export const movingSchema = z
  .strictObject({ version: versionSchema, placement: z.uuid() })
  .meta({ id: 'MediaProofMoving' });
export type Moving = z.output<typeof movingSchema>;

const parts = Object.keys(most) as [PartName, ...PartName[]];
const names = z.record(z.string(), z.string());
const place = {
  id: z.uuid(),
  site: z.object({ id: z.uuid(), code: z.string(), names }).nullable(),
  format: z.string(),
  from: z.iso.date(),
  until: z.iso.date(),
  state: z.enum(placementStates),
  order: z.object({ id: z.uuid(), number: z.int() }),
  outlet: z.object({ id: z.uuid(), names, channel: z.string() }),
};

const file = {
  id: z.uuid(),
  kind: z.enum(proofKinds),
  /** Such as `image/jpeg`. */
  type: z.string(),
  /** The day that it is of, on the campaign's walls. */
  day: z.iso.date().nullable(),
  cameAt: z.iso.datetime(),
  by: z.uuid().nullable(),
  /** Other placements at which the same picture was brought. */
  elsewhere: z.array(z.object(place).pick({ id: true, site: true, format: true, order: true })),
};

export const broughtProofSchema = z
  .object({
    id: z.uuid(),
    /** False of a picture that was brought before: `id` is that of the first. */
    isNew: z.boolean(),
  })
  .meta({ id: 'MediaProofBrought' });
export type BroughtProof = z.output<typeof broughtProofSchema>;

export const proofSchema = z
  .object({
    ...file,
    state: z.enum(proofStates).exclude(['unsorted']),
    version: z.int(),
    placement: z.object(place),
    /** 0 to 100: what it earned of what it could. */
    score: z.int(),
    /** Whether whoever verifies it has to say how they know. */
    doubtful: z.boolean(),
    parts: z.array(
      z.object({
        part: z.enum(parts),
        got: z.int(),
        most: z.int(),
        code: z.enum(partCodes),
        /** Metres, days or placements. */
        n: z.int().nullable(),
      }),
    ),
    decidedAt: z.iso.datetime().nullable(),
    decidedBy: z.uuid().nullable(),
    rejectedAs: z.enum(rejectedAs).nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'MediaProof' });
export type Proof = z.output<typeof proofSchema>;

export const proofSearchSchema = z.strictObject({
  state: proofSchema.shape.state.optional(),
  outlet: z.uuid().optional(),
  placement: z.uuid().optional(),
  /** The proof where the page before ended. */
  before: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

export const proofsSchema = z
  .object({
    proofs: z.array(proofSchema),
    next: z.uuid().nullable(),
    /** How many wait to be verified, of all, and how many to be sorted. */
    waiting: z.int(),
    unsorted: z.int(),
    outlets: z.array(z.object({ id: z.uuid(), names })),
  })
  .meta({ id: 'MediaProofs' });
export type Proofs = z.output<typeof proofsSchema>;

/** A placement, what proves it and what was brought. */
export const proofsOfSchema = z
  .object({
    placement: z.object(place),
    kinds: z.array(z.enum(proofKinds)),
    proofs: z.array(proofSchema),
  })
  .meta({ id: 'MediaProofsOfPlacement' });
export type ProofsOf = z.output<typeof proofsOfSchema>;

export const unsortedSchema = z
  .object({
    photos: z.array(
      z.object({
        ...file,
        point: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
        /** To which it goes; null where that is in doubt, and somebody says it. */
        match: z.uuid().nullable(),
        doubt: z
          .enum(['no-position', 'nothing-near', 'frames-too-close', 'flights', 'no-flight'])
          .nullable(),
        /** Within reach, the nearest first. */
        near: z.array(z.object({ placement: z.uuid(), metres: z.int() })),
      }),
    ),
    /** What photos can be of. */
    placements: z.array(
      z.object({
        ...place,
        point: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'MediaProofsUnsorted' });
export type Unsorted = z.output<typeof unsortedSchema>;

export const missingSchema = z
  .object({
    placements: z.array(
      z.object({
        ...place,
        version: z.int(),
        quantity: z.int(),
        /** What proves it. */
        kinds: z.array(z.enum(proofKinds)),
        /** The day of the flight that it is; null where the flight is over, or somebody saw that it is not there. */
        day: z.int().nullable(),
        /** The day since which somebody would have expected a proof. */
        since: z.int().nullable(),
        /** Why what was brought says that it is not there. */
        reason: z.string().nullable(),
        remindedAt: z.iso.datetime().nullable(),
        /** How it could be made good; null where it is not missed, or cannot be. */
        makeGood: z.object({ from: z.iso.date(), until: z.iso.date() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'MediaProofsMissing' });
export type MissingProofs = z.output<typeof missingSchema>;
export type MissingProof = MissingProofs['placements'][number];
