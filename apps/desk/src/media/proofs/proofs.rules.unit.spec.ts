import {
  acceptedFor,
  choicesFor,
  framesOf,
  ledTo,
  looksOf,
  needsDay,
  outletsOf,
  sentenceOf,
  sorted,
} from './proofs.rules.js';

const placed = (id: string, latitude: number | null = 33) =>
  ({ id, site: { id: `s${id}` }, point: latitude && { latitude, longitude: 35 } }) as Parameters<
    typeof framesOf
  >[0][number];

test('of what no camera dates somebody says the day, and of what has pages there may be a PDF', () => {
  expect([needsDay('posting'), needsDay('tear-sheet')]).toEqual([false, true]);
  expect(acceptedFor('posting')).not.toContain('pdf');
  expect(acceptedFor('broadcast-log')).toContain('pdf');
});

test('a photo of the day on which it came is told so', () => {
  expect(sentenceOf({ code: 'fresh', n: 0 })).toBe('today');
  expect(sentenceOf({ code: 'fresh', n: 2 })).toBe('fresh');
  expect(looksOf({ got: 18, most: 35 })).toBe('some');
});

test('arrows go from one to the next as the language is read', () => {
  expect(ledTo('ArrowRight', 0, 3, 'ltr')).toBe(1);
  expect(ledTo('ArrowRight', 1, 3, 'rtl')).toBe(0);
  expect(ledTo('ArrowLeft', 1, 3, 'rtl')).toBe(2);
  expect(ledTo('ArrowDown', 2, 3, 'ltr')).toBe(2);
  expect([ledTo('End', 0, 3, 'ltr'), ledTo('v', 0, 3, 'ltr')]).toEqual([2, undefined]);
});

test('frames are numbered from north to south, once each', () => {
  const frames = framesOf([placed('a', 33), placed('b', 34), placed('a', 33), placed('c', null)]);
  expect(frames.map(({ venue, number }) => [venue.id, number])).toEqual([
    ['sb', 1],
    ['sa', 2],
  ]);
});

test('what is near is chosen first', () => {
  const near = [
    { placement: 'b', metres: 12 },
    { placement: 'a', metres: 40 },
  ];
  const choices = choicesFor({ near }, [placed('a'), placed('b'), placed('c')]);
  expect(choices.map(({ placement, metres }) => [placement.id, metres])).toEqual([
    ['b', 12],
    ['a', 40],
    ['c', undefined],
  ]);
});

test('what somebody says goes before where a photo was taken, and what is in doubt is left', () => {
  const photos = [
    { id: '1', match: 'a' },
    { id: '2', match: 'a' },
    { id: '3', match: null },
    { id: '4', match: 'a' },
  ];
  const said = new Map([
    ['2', 'b'],
    ['4', ''],
  ]);
  expect(sorted(photos, said)).toEqual([
    { id: '1', placement: 'a' },
    { id: '2', placement: 'b' },
  ]);
});

test('an outlet is named once, whether something of it is proved or missing', () => {
  const outlet = (id: string) => ({ id, names: {} });
  const all = outletsOf([outlet('a')], [{ outlet: outlet('b') }, { outlet: outlet('a') }]);
  expect(all.map(({ id }) => id)).toEqual(['a', 'b']);
});
