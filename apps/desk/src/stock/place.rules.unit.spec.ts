import { isNamed, twinsOf, typedPlaceOf, wantedPlaceOf } from './place.rules.js';

const point = { latitude: 33.9, longitude: 35.52 };
const depot = { kind: 'warehouse', names: { en: 'Depot' }, address: 'Port Road', point } as const;

test('what nobody changes is stored as it was', () => {
  expect(wantedPlaceOf(typedPlaceOf(depot), point)).toEqual(depot);
  expect(typedPlaceOf(depot).point).toBe('33.9, 35.52');
});

test('names that are empty are none, and the rest is stored without spaces around it', () => {
  const typed = { ...typedPlaceOf(undefined), names: { en: ' Depot ', fr: ' ' }, address: ' ' };
  expect(wantedPlaceOf(typed, null)).toEqual({
    kind: 'warehouse',
    names: { en: 'Depot' },
    address: '',
    point: null,
  });
});

test('a name in one language is enough, and one of spaces is none', () => {
  expect(isNamed({ names: { ar: '', fr: ' ', en: 'Depot' } })).toBe(true);
  expect(isNamed({ names: { ar: '', en: ' ' } })).toBe(false);
  expect(isNamed({ names: {} })).toBe(false);
});

test('where a warehouse is does not go along when it turns out to be a vehicle', () => {
  const van = { ...typedPlaceOf(depot), kind: 'vehicle' } as const;
  expect(wantedPlaceOf(van, point)).toMatchObject({ kind: 'vehicle', address: '', point: null });
});

test('places that are called the same in any language are told, those that have closed and booths are not', () => {
  const place = (id: string, names: Record<string, string>, changes = {}) =>
    ({ id, kind: 'warehouse', names, closedAt: null, ...changes }) as const;
  const places = [
    place('one', { en: 'Depot', fr: '' }),
    place('two', { fr: 'depot ' }, { kind: 'office' }),
    place('three', { en: 'Port', fr: '' }),
    place('closed', { en: 'Port' }, { closedAt: '2026-11-01T00:00:00.000Z' }),
    place('booth', { en: 'Port' }, { kind: 'booth' }),
  ];
  expect([...twinsOf(places)]).toEqual(['one', 'two']);
});
