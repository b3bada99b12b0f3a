import { afterKey, isLongEnough } from './pin.rules.js';

test('a PIN grows by digits of any script, up to eight', () => {
  expect(afterKey('12', '3')).toBe('123');
  expect(afterKey('12', '٣')).toBe('123');
  expect(afterKey('12345678', '9')).toBe('12345678');
});

test('what is no digit does nothing, and Backspace takes one away', () => {
  expect(afterKey('12', 'a')).toBe('12');
  expect(afterKey('12', 'Tab')).toBe('12');
  expect(afterKey('12', 'Backspace')).toBe('1');
  expect(afterKey('', 'Backspace')).toBe('');
});

test('it is sent from four digits on', () => {
  expect(isLongEnough('123')).toBe(false);
  expect(isLongEnough('1234')).toBe(true);
});
