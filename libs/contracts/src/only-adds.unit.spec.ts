import { z } from 'zod';
import { onlyAdds } from './only-adds.js';

const figure = { source: z.string(), day: z.iso.date().optional() };
const ofFigure = (shape: z.ZodRawShape, more: z.ZodRawShape = {}) =>
  z.toJSONSchema(
    z.strictObject({ event: z.uuid(), figures: z.array(z.strictObject(shape)).max(400), ...more }),
  );
const published = ofFigure(figure);

test('a published version may have further optional fields, at any depth', () => {
  expect(onlyAdds(published, ofFigure(figure))).toBe(true);
  expect(onlyAdds(published, ofFigure(figure, { note: z.string().optional() }))).toBe(true);
  const deep = { ...figure, more: z.strictObject({ a: z.int() }).optional() };
  expect(onlyAdds(published, ofFigure(deep))).toBe(true);
});

test.each([
  ['a further field that is needed', ofFigure(figure, { note: z.string() })],
  ['one that is needed further down', ofFigure({ ...figure, note: z.string() })],
  ['one field fewer', ofFigure({ source: figure.source })],
  ['an optional field that is needed now', ofFigure({ ...figure, day: z.iso.date() })],
  ['one that may be left out now', ofFigure({ ...figure, source: z.string().optional() })],
  ['another type', ofFigure({ ...figure, source: z.int() })],
  ['another limit', ofFigure({ ...figure, source: z.string().max(5) })],
  ['no longer strict', z.toJSONSchema(z.object({ event: z.uuid() }))],
])('but not %s', (_what, now) => {
  expect(onlyAdds(published, now)).toBe(false);
});
