import { explanationOf, namesPlace, reasonsFor } from './explain.rules.js';

test('what another place gave or has names that place; anything else names none', () => {
  const seven = { quantity: 7 };
  expect(explanationOf(seven, 'uncounted-dispatch', '')).toBeUndefined();
  expect(explanationOf(seven, 'uncounted-arrival', '')).toBeUndefined();
  expect(explanationOf(seven, 'uncounted-dispatch', 'depot')).toEqual({
    reason: 'uncounted-dispatch',
    from: 'depot',
    quantity: 7,
  });
  expect(explanationOf(seven, 'uncounted-arrival', 'depot')).toEqual({
    reason: 'uncounted-arrival',
    to: 'depot',
    quantity: 7,
  });
  expect(explanationOf(seven, 'other', 'depot')).toEqual({ reason: 'other', quantity: 7 });
});

test('what is missing is never told to have come, nor what was too much to have gone', () => {
  expect(reasonsFor('surplus')).toEqual(reasonsFor('booth-log'));
  for (const reason of reasonsFor('missing')) expect(reasonsFor('surplus')).not.toContain(reason);
  expect(reasonsFor('missing').filter(namesPlace)).toEqual(['uncounted-arrival']);
});
