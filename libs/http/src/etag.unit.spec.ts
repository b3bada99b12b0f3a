import { isKnown } from './etag.js';

test.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"x", W/"a"', true],
  ['*', true],
  ['"b"', false],
  ['a', false],
  [undefined, false],
])('If-None-Match: %s knows "a": %s', (header, known) => {
  expect(isKnown(header, '"a"')).toBe(known);
});
