import type { Row } from '../stock.rules.js';
import { spotsOf } from './spots.rules.js';

const row = (
  id: string,
  onHand: number,
  point: { latitude: number; longitude: number } | null = null,
  coming = 0,
) =>
  ({
    place: { id, point },
    cells: [onHand > 0 ? { onHand } : undefined],
    coming: [coming],
  }) as unknown as Row;

const beirut = { latitude: 33.88, longitude: 35.52 };
const tripoli = { latitude: 34.43, longitude: 35.84 };

test('places at one point are one spot, and most pieces come first', () => {
  const spots = spotsOf([
    row('mall', 5, beirut),
    row('port', 20, tripoli),
    row('again', 7, beirut),
  ]);
  expect(spots.map(({ number, rows }) => [number, rows.map(({ place }) => place.id)])).toEqual([
    [1, ['port']],
    [2, ['mall', 'again']],
  ]);
});

test('what has no point stands in the list alone, after what has one', () => {
  const spots = spotsOf([row('depot', 900), row('mall', 1, beirut)]);
  expect(spots.map(({ number, venue }) => [number, venue.id])).toEqual([
    [1, 'mall'],
    [undefined, 'depot'],
  ]);
});

test('a place to which something is on its way is shown, one that is empty is not', () => {
  expect(spotsOf([row('mall', 0, beirut, 3), row('van', 0)]).map(({ venue }) => venue.id)).toEqual([
    'mall',
  ]);
});
