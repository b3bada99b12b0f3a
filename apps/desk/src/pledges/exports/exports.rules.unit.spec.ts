import { fileNameIn, mayDecide, mayFetch, whyNot } from './exports.rules.js';

const asked = { state: 'asked', askedBy: 'nour' } as const;
const ready = { state: 'ready', askedBy: 'nour' } as const;

test('an admin who did not ask decides, and nobody else', () => {
  expect(mayDecide(asked, 'admin', 'rami')).toBe(true);
  expect(mayDecide(asked, 'admin', 'nour')).toBe(false);
  expect(mayDecide(asked, 'coordinator', 'rami')).toBe(false);
  expect(mayDecide(ready, 'admin', 'rami')).toBe(false);
});

test('the file is for whoever asked', () => {
  expect(mayFetch(ready, 'nour')).toBe(true);
  expect(mayFetch(ready, 'rami')).toBe(false);
  expect(mayFetch(asked, 'nour')).toBe(false);
});

test('whoever can do nothing there is told why', () => {
  expect(whyNot(asked, 'admin', 'nour')).toBe('ownAsked');
  expect(whyNot(asked, 'coordinator', 'rami')).toBe('adminDecides');
  expect(whyNot(ready, 'admin', 'rami')).toBe('forAsker');
  expect(whyNot(asked, 'admin', 'rami')).toBeUndefined();
  expect(whyNot(ready, 'coordinator', 'nour')).toBeUndefined();
});

test('a file is called as its answer says', () => {
  const disposition = `attachment; filename="a.csv"; filename*=UTF-8''%D8%A7%20%281%29.csv`;
  expect(fileNameIn(disposition)).toBe('ا (1).csv');
  expect(fileNameIn("attachment; filename*=UTF-8''%E0%A4%A")).toBeUndefined();
  expect(fileNameIn(null)).toBeUndefined();
});
