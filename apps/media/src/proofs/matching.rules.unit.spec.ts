import fc from 'fast-check';
import { metresBetween } from './distance.rules.js';
import { apartMetres, matchAll, reachMetres, type Photo, type Placed } from './matching.rules.js';

const dora = { latitude: 33.8987, longitude: 35.5432 };
/** So many metres further north. */
const north = (metres: number, of = dora) => ({ ...of, latitude: of.latitude + metres / 111_195 });
const frame = (placement: string, parts: Partial<Placed> = {}): Placed => ({
  placement,
  site: placement,
  point: dora,
  from: '2026-11-02',
  until: '2026-11-15',
  ...parts,
});
const photo = (parts: Partial<Photo> = {}): Photo => ({
  id: 'photo',
  kind: 'posting',
  point: dora,
  day: '2026-11-03',
  ...parts,
});
const one = (what: Partial<Photo>, ...frames: Placed[]) => matchAll([photo(what)], frames)[0]!;

test('a photo goes to the frame before which it was taken', () => {
  expect(one({ point: north(30) }, frame('a'), frame('b', { point: north(200) }))).toEqual({
    photo: 'photo',
    placement: 'a',
    doubt: null,
    near: [{ placement: 'a', metres: 30 }],
  });
});

test.each([
  ['without a position', { point: null }, [frame('a')], 'no-position'],
  ['taken elsewhere', { point: north(reachMetres + 1) }, [frame('a')], 'nothing-near'],
  [
    'between two frames',
    { point: north(30) },
    [frame('a'), frame('b', { point: north(70) })],
    'frames-too-close',
  ],
  ['of a board with two faces', {}, [frame('a'), frame('b')], 'frames-too-close'],
  ['of two flights at once', {}, [frame('a'), frame('b', { site: 'a' })], 'flights'],
  ['of a day without a flight', { day: '2026-11-16' }, [frame('a')], 'no-flight'],
] as const)('a photo %s is left to a person', (_what, what, frames, doubt) => {
  expect(one(what, ...frames)).toMatchObject({ placement: null, doubt });
});

test('of two flights on one frame it is that of its day; a photo without a day fits the only one', () => {
  const later = frame('b', { site: 'a', from: '2026-11-16', until: '2026-11-30' });
  expect(one({ day: '2026-11-16' }, frame('a'), later).placement).toBe('b');
  expect(one({ day: undefined }, frame('a'), later)).toMatchObject({ doubt: 'flights' });
  expect(one({ day: undefined }, frame('a')).placement).toBe('a');
});

test('that a frame was cleared is of the flight that ended', () => {
  const later = frame('b', { site: 'a', from: '2026-11-17', until: '2026-11-30' });
  expect(one({ kind: 'removal', day: '2026-11-16' }, frame('a'), later).placement).toBe('a');
});

test('two photos of one frame both go to it', () => {
  const photos = [photo({ id: '1' }), photo({ id: '2', point: north(5) })];
  expect(matchAll(photos, [frame('a')]).map(({ placement }) => placement)).toEqual(['a', 'a']);
});

const near = fc
  .record({ up: fc.integer({ min: 0, max: 400 }), right: fc.integer({ min: 0, max: 400 }) })
  .map(({ up, right }) => ({ ...north(up), longitude: dora.longitude + right / 92_300 }));
const frames = fc
  .array(near, { maxLength: 12 })
  .map((points) => points.map((point, at) => frame(`f${at}`, { point })));
const photos = fc
  .array(near, { maxLength: 40 })
  .map((points) => points.map((point, at) => photo({ id: `p${at}`, point })));

test('what is matched is within reach and nearer than any other frame, clearly', () => {
  fc.assert(
    fc.property(photos, frames, (taken, placed) => {
      const matched = matchAll(taken, placed).filter(({ placement }) => placement !== null);
      for (const { photo: id, placement } of matched) {
        const { point } = taken.find((each) => each.id === id)!;
        const far = (other: Placed) => metresBetween(point!, other.point);
        const own = far(placed.find((each) => each.placement === placement)!);
        const others = placed.filter((each) => each.placement !== placement);
        expect(own).toBeLessThanOrEqual(reachMetres);
        expect(others.every((other) => far(other) - own >= apartMetres)).toBe(true);
      }
    }),
  );
});

test('in whichever order photos and frames come, each photo is matched once and alike', () => {
  const sorted = (all: ReturnType<typeof matchAll>) =>
    all.toSorted((a, b) => a.photo.localeCompare(b.photo));
  fc.assert(
    fc.property(photos, frames, fc.infiniteStream(fc.nat()), (taken, placed, keys) => {
      const shuffled = <One>(all: readonly One[]) =>
        all
          .map((each) => ({ each, key: keys.next().value as number }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ each }) => each);
      const matched = matchAll(taken, placed);
      expect(matched.map(({ photo: id }) => id)).toEqual(taken.map(({ id }) => id));
      expect(sorted(matchAll(shuffled(taken), shuffled(placed)))).toEqual(sorted(matched));
    }),
  );
});
