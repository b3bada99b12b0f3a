import { boothAddress, scannedIn } from './scanned.rules.js';

const id = '01936f2e-0f00-7000-8000-000000000009';

test('what the desk hands on to a phone is the code that was scanned', () => {
  const { hash } = new URL(boothAddress('transfer', id), 'https://heart.example.org');
  expect(scannedIn(hash)).toBe(`/desk/stock/at/transfer/${id}`);
});

test.each(['', '#', `#letter/${id}`, '#place/one', `#place/${id}/more`])(
  '%j is no code',
  (hash) => {
    expect(scannedIn(hash)).toBeUndefined();
  },
);
