import { rangeOf } from './range.rules.js';

test.each([
  ['bytes=0-1', { first: 0, last: 1 }],
  ['bytes=0-', { first: 0, last: 99 }],
  ['bytes=90-500', { first: 90, last: 99 }],
  ['bytes=99-99', { first: 99, last: 99 }],
  ['bytes=-10', { first: 90, last: 99 }],
  ['bytes=-500', { first: 0, last: 99 }],
])('of 100 bytes, %s asks for a part', (header, range) => {
  expect(rangeOf(header, 100)).toEqual(range);
});

test.each([
  undefined,
  '',
  'bytes=-',
  'bytes=5-2',
  'bytes=0-1,5-9',
  'lines=1-2',
  'bytes=a-b',
  'bytes=0-9999999999999999',
])('of 100 bytes, %p asks for all: several ranges and nonsense may be answered so', (header) => {
  expect(rangeOf(header, 100)).toBe('whole');
});

test.each(['bytes=100-', 'bytes=100-200', 'bytes=-0'])(
  'of 100 bytes, %s asks for what is not there',
  (header) => {
    expect(rangeOf(header, 100)).toBe('none');
  },
);
