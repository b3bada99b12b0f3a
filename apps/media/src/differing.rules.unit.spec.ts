import { differing } from './differing.rules.js';

const before = { code: 'A-1', names: { ar: 'أ', en: 'A' }, lit: false };

test('only what is otherwise is a change', () => {
  expect(differing(before, { code: 'A-2', lit: false })).toEqual({
    before: { code: 'A-1' },
    after: { code: 'A-2' },
  });
});

test('the same in another order, and what is not named, is no change', () => {
  expect(differing(before, { names: { en: 'A', ar: 'أ' } })).toBeUndefined();
  expect(differing(before, {})).toBeUndefined();
});
