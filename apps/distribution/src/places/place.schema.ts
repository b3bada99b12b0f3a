import { line, pointSchema, textsSchema, versionSchema } from '@blueheart/http';
import { z } from 'zod';

/** Where somebody can go and count. A booth comes with its event, custody with its keeper. */
export const physicalKinds = [
  'warehouse',
  'vehicle',
  'office',
  'venue',
  'booth',
  'custody',
] as const;
/** Where nobody can go: for what comes from outside, is on its way, or is gone. */
export const virtualKinds = [
  'supplier',
  'in-transit',
  'handed-out',
  'damaged',
  'lost',
  'unexplained',
] as const;
export type PlaceKind = (typeof physicalKinds | typeof virtualKinds)[number];

export function isPhysical(kind: PlaceKind): boolean {
  return physicalKinds.some((one) => one === kind);
}

const names = textsSchema(80).refine((texts) => Object.values(texts).some(Boolean), {
  params: { code: 'required' },
});

const placeFields = {
  /** In each language that it is known in. */
  names,
  /** Of a warehouse or an office; a vehicle is now here and now there. */
  address: line(300).or(z.literal('')),
  point: pointSchema.nullable(),
};

export const placeWantedSchema = z
  .strictObject({
    kind: z.enum(['warehouse', 'vehicle', 'office']),
    ...placeFields,
    address: placeFields.address.default(''),
    point: placeFields.point.default(null),
  })
  .meta({ id: 'PlaceWanted' });
export type PlaceWanted = z.output<typeof placeWantedSchema>;

export const placeChangesSchema = z
  .strictObject({ version: versionSchema, ...placeFields })
  .partial()
  .required({ version: true })
  .meta({ id: 'PlaceChanges', description: 'What is not named stays as it is.' });
export type PlaceChanges = z.output<typeof placeChangesSchema>;

export const placeSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum([...physicalKinds, ...virtualKinds]),
    /** None of a virtual place: its kind says what it is. */
    names: z.record(z.string(), z.string()),
    event: z.uuid().nullable(),
    venue: z.uuid().nullable(),
    /** When its event begins: places of one venue are told apart by it. */
    startsAt: z.iso.datetime().nullable(),
    staff: z.uuid().nullable(),
    /** As a driver reads it; empty where nobody has written one. A booth’s is its venue’s, which the schedule has. */
    address: z.string(),
    /** Where it lies, where that is known. */
    point: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
    version: z.int(),
    closedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Place' });
export type Place = z.output<typeof placeSchema>;

/** So many places are asked for by id at once. */
const mostNamed = 100;

export const placeListSchema = z.object({
  /** These alone, parted by commas: what is named somewhere may have closed. */
  ids: z
    .string()
    .max(mostNamed * 37)
    .transform((text) => text.split(','))
    .pipe(z.array(z.uuid()).max(mostNamed))
    .optional(),
});

export const placesSchema = z.object({ places: z.array(placeSchema) }).meta({ id: 'Places' });
export const madePlaceSchema = z.object({ id: z.uuid() }).meta({ id: 'MadePlace' });
