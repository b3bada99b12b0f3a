import { byGovernorate, placesOf, sketchOf } from './map.rules.js';

const venue = (id: string, governorate: string | null, latitude?: number, longitude = 35.5) => ({
  id,
  names: { en: id },
  governorate,
  point: latitude === undefined ? null : { latitude, longitude },
});
const event = (id: string, state: 'confirmed' | 'cancelled' = 'confirmed') => ({
  state,
  venue: { id },
});

const tripoli = venue('tripoli', 'LB-AS', 34.43, 35.84);
const tyre = venue('tyre', 'LB-JA', 33.27, 35.2);
const beirut = venue('beirut', 'LB-BA', 33.89);
const nowhere = venue('nowhere', null);

test('where something is planned stands there, most of it first, numbered where it has a point', () => {
  const places = placesOf(
    [tyre, beirut, nowhere, tripoli],
    [event('nowhere'), event('nowhere'), event('beirut'), event('tripoli', 'cancelled')],
  );
  expect(places.map((place) => [place.venue.id, place.events.length, place.number])).toEqual([
    ['nowhere', 2, undefined],
    ['beirut', 1, 1],
  ]);
  expect(byGovernorate(places).map(({ code }) => code)).toEqual(['LB-BA', '']);
});

test('north is above and east on the right, inside of the picture', () => {
  const places = placesOf(
    [tripoli, tyre, beirut],
    [event('tripoli'), event('tyre'), event('beirut')],
  );
  const { dots, height, bar } = sketchOf(places);
  // From Tyre to Tripoli it is some 130 km as the crow flies northwards.
  expect(bar).toMatchObject({ kilometres: 20 });
  expect(bar.width).toBeLessThanOrEqual(30);
  const at = (id: string) => dots.find((dot) => dot.id === id)!;
  expect(at('tripoli').y).toBeLessThan(at('beirut').y);
  expect(at('beirut').y).toBeLessThan(at('tyre').y);
  expect(at('tripoli').x).toBeGreaterThan(at('tyre').x);
  for (const { x, y } of dots) {
    expect(x).toBeGreaterThanOrEqual(8);
    expect(x).toBeLessThanOrEqual(92);
    expect(y).toBeGreaterThanOrEqual(8 - 1e-9);
    expect(y).toBeLessThanOrEqual(height - 8 + 1e-9);
  }
});

test('one place is in the middle, and none is no picture', () => {
  const { dots, height } = sketchOf(placesOf([beirut], [event('beirut')]));
  expect(dots).toMatchObject([{ x: 50, y: height / 2 }]);
  expect(sketchOf([])).toMatchObject({ dots: [], height: 0 });
});
