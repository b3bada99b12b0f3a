import type { Placement } from './orders.js';
import { givenOf, isThanked } from './thanks.rules.js';

test.each([
  ['placed', 5, true],
  ['paid', 5, true],
  ['placed', 0, false],
  ['draft', 5, false],
  ['cancelled', 5, false],
] as const)(
  'of an order that is %s with %i given, an outlet is thanked: %s',
  (state, inKind, is) => {
    expect(isThanked({ state, inKind })).toBe(is);
  },
);

test('thanks are for what was given and not given up', () => {
  const line = (id: string, inKind: number, state: Placement['state']) =>
    ({ id, inKind, state }) as Placement;
  const lines = [
    line('given', 5, 'live'),
    line('paid', 0, 'live'),
    line('declined', 5, 'declined'),
    line('given up', 5, 'cancelled'),
  ];
  expect(givenOf({ lines }).map(({ id }) => id)).toEqual(['given']);
});
