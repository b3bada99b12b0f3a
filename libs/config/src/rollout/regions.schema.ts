import { z } from 'zod';
import { at, distinct, listCheck, type Finding } from './list-checks.js';
import { codeSchema, localized, reviewSchema, text, type RolloutLocale } from './text.schema.js';

const governorateCode = z
  .string()
  .regex(
    /^([A-Z]{2}-[A-Z0-9]{1,3}|[a-z0-9]+(-[a-z0-9]+)*)$/,
    'an ISO 3166-2 code such as LB-BA, or a key of our own such as keserwan-jbeil',
  );

const tileSchema = z.strictObject({ column: z.int().positive(), row: z.int().positive() }).meta({
  description: 'Place on the tile map; column 1 is west and row 1 north, in every language.',
});

/** No two governorates share a tile. */
function sharedTiles(governorates: readonly unknown[]): Finding[] {
  const taken = new Set<string>();
  return governorates.flatMap((governorate, index) => {
    const tile = tileSchema.safeParse(at(governorate, ['tile'])).data;
    const place = tile && `${tile.column}/${tile.row}`;
    if (place !== undefined && taken.has(place)) {
      return [{ path: [index, 'tile'], expected: 'a tile that no other governorate has' }];
    }
    if (place !== undefined) taken.add(place);
    return [];
  });
}

/** A parent is another governorate of the list. */
function unknownParents(governorates: readonly unknown[]): Finding[] {
  const codes = governorates.map((governorate) => at(governorate, ['code']));
  return governorates.flatMap((governorate, index) => {
    const parent = at(governorate, ['parent']) ?? null;
    if (parent === null || (codes.includes(parent) && codes.indexOf(parent) !== index)) return [];
    return [{ path: [index, 'parent'], expected: 'the code of another governorate' }];
  });
}

/** A district code names one district of the country, not one of each governorate. */
function sharedDistricts(governorates: readonly unknown[]): Finding[] {
  const owners = new Map<unknown, string>();
  return governorates.flatMap((governorate, index) => {
    const name = z
      .string()
      .catch('another governorate')
      .parse(at(governorate, ['code']));
    const districts = at(governorate, ['districts']);
    return (Array.isArray(districts) ? districts : []).flatMap((district: unknown, place) => {
      const code = at(district, ['code']);
      const owner = owners.get(code);
      if (code === undefined || owner === undefined) {
        owners.set(code, name);
        return [];
      }
      const expected = `a value of its own (${owner} has a district of this code)`;
      return [{ path: [index, 'districts', place, 'code'], expected }];
    });
  });
}

/** The regions of the country: supporters sign in a governorate, a district refines it. */
export function regionsSchema(locales: readonly RolloutLocale[]) {
  const district = z.strictObject({
    code: codeSchema,
    name: localized(locales, text(80)),
    review: reviewSchema,
  });
  const governorate = z.strictObject({
    code: governorateCode,
    parent: governorateCode.nullable().default(null).meta({
      description: 'The governorate it was taken from, for figures and maps older than itself.',
    }),
    name: localized(locales, text(80)),
    tile: tileSchema,
    districts: z.array(district).meta({ description: 'Empty where the governorate is undivided.' }),
  });
  const distinctCodes = distinct(z.array(governorate).min(1), ['code']);
  const findings = (all: readonly unknown[]) =>
    [sharedTiles, unknownParents, sharedDistricts].flatMap((rule) => rule(all));
  return z
    .strictObject({ governorates: listCheck(distinctCodes, findings) })
    .meta({ title: 'Regions', description: 'Governorates with their districts.' });
}
export type RolloutRegions = z.output<ReturnType<typeof regionsSchema>>;
export type RolloutGovernorate = RolloutRegions['governorates'][number];
