import { daysOf, shifted, shiftOf } from './move.rules.js';

const flight = { from: '2026-11-27', until: '2026-12-03' };

test('a flight keeps its length where it is moved, over a month too', () => {
  expect(shifted(flight, { edge: 'both', days: 7 })).toEqual({
    from: '2026-12-04',
    until: '2026-12-10',
  });
});

test('its last day moves alone, and never before the first', () => {
  expect(shifted(flight, { edge: 'end', days: 2 }).until).toBe('2026-12-05');
  expect(shifted(flight, { edge: 'end', days: -30 })).toEqual({
    from: '2026-11-27',
    until: '2026-11-27',
  });
});

test('days run as the language is read', () => {
  const drawn = { pixels: 21, width: 840, days: 84 } as const;
  expect(daysOf({ ...drawn, dir: 'ltr' })).toBe(2);
  expect(daysOf({ ...drawn, dir: 'rtl' })).toBe(-2);
  expect(daysOf({ ...drawn, pixels: -1, dir: 'ltr' })).toBe(0);
  expect(daysOf({ ...drawn, width: 0, dir: 'ltr' })).toBe(0);
});

test.each([
  ['ArrowRight', false, false, 'ltr', { edge: 'both', days: 1 }],
  ['ArrowRight', false, false, 'rtl', { edge: 'both', days: -1 }],
  ['ArrowLeft', true, false, 'rtl', { edge: 'both', days: 7 }],
  ['ArrowLeft', false, true, 'ltr', { edge: 'end', days: -1 }],
] as const)('%s with Shift %s and Alt %s in %s', (key, shiftKey, altKey, dir, shift) => {
  expect(shiftOf({ key, shiftKey, altKey }, dir)).toEqual(shift);
});

test('other keys move nothing', () => {
  expect(shiftOf({ key: 'ArrowUp', shiftKey: false, altKey: false }, 'ltr')).toBeUndefined();
});
