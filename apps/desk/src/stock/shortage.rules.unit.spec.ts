import { ApiError, readProblem } from '../api/problem.js';
import { shortageOf } from './shortage.rules.js';

const refused = (code: string, about: object) =>
  new ApiError(readProblem(409, { type: `urn:problem-type:blueheart:${code}`, about }));

test('a refusal says how many are free, or missing, and of what', () => {
  const brochure = { item: 'brochure', language: 'ar' };
  expect(shortageOf(refused('reserved-for-others', { ...brochure, free: 40 }))).toEqual({
    kind: 'free',
    ...brochure,
    pieces: 40,
  });
  expect(shortageOf(refused('not-enough-stock', { item: 'pin', quantity: 9, missing: 3 }))).toEqual(
    { kind: 'missing', item: 'pin', language: '', pieces: 3 },
  );
});

test('what says nothing of an item is told as it is', () => {
  expect(shortageOf(new Error('x'))).toBeUndefined();
  expect(shortageOf(refused('not-enough-stock', { short: [] }))).toBeUndefined();
  expect(shortageOf(refused('reserved-for-others', {}))).toBeUndefined();
  expect(shortageOf(refused('changed-meanwhile', { item: 'pin', free: 1 }))).toBeUndefined();
});
