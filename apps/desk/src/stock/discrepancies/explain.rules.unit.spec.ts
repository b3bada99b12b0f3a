import { explanationOf } from './explain.rules.js';

test('what another place gave names that place; what came from outside names none', () => {
  const seven = { quantity: 7 };
  expect(explanationOf(seven, 'uncounted-dispatch', '')).toBeUndefined();
  expect(explanationOf(seven, 'uncounted-dispatch', 'depot')).toEqual({
    reason: 'uncounted-dispatch',
    from: 'depot',
    quantity: 7,
  });
  expect(explanationOf(seven, 'other', 'depot')).toEqual({ reason: 'other', quantity: 7 });
});
