import { mistakesOf, tellMistakes } from '@blueheart/http';
import { locales, translator } from '@blueheart/i18n';
import type { ZodType } from 'zod';
import { placeChangesSchema, placeWantedSchema } from './place.schema.js';

const depot = { kind: 'warehouse', names: { en: 'Depot' } };
const point = { latitude: 33.9, longitude: 35.5 };

/** What is wrong with it, by path. */
function mistakesIn(schema: ZodType, value: object) {
  const { error } = schema.safeParse(value);
  return mistakesOf(error?.issues ?? [], value);
}

test('nobody has to say where a place is', () => {
  expect(placeWantedSchema.parse(depot)).toEqual({ ...depot, address: '', point: null });
  expect(placeChangesSchema.parse({ version: 1 })).toEqual({ version: 1 });
});

test.each<[what: string, changes: object, path: string, code: string]>([
  ['north of the pole', { point: { ...point, latitude: 90.1 } }, 'point.latitude', 'too_big'],
  ['half a point', { point: { latitude: 33.9 } }, 'point.longitude', 'required'],
  ['a point in words', { point: 'Beirut' }, 'point', 'wrong_type'],
  [
    'a number that is a text',
    { point: { ...point, latitude: '33' } },
    'point.latitude',
    'wrong_type',
  ],
  ['a height', { point: { ...point, height: 4 } }, 'point.height', 'unknown_field'],
  ['a whole letter', { address: 'x'.repeat(301) }, 'address', 'invalid'],
])(
  '%s is refused, at first and later, in the words of whoever sent it',
  (_what, changes, path, code) => {
    const mistakes = mistakesIn(placeWantedSchema, { ...depot, ...changes });
    expect(mistakes).toMatchObject([{ path, code }]);
    expect(mistakesIn(placeChangesSchema, { version: 1, ...changes })).toEqual(mistakes);
    const told = locales.map((locale) => tellMistakes(mistakes, translator(locale))[0]?.message);
    expect(new Set(told).size).toBe(locales.length);
  },
);
