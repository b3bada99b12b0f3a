import { amountOf, shownAmount, typedAmount } from './amount.rules.js';

test.each([
  ['1250', 125_000],
  ['1250.5', 125_050],
  ['1250,05', 125_005],
  ['١٢٥٠٫٥', 125_050],
  ['89 500', 8_950_000],
  ['89,500', 8_950_000],
  ['89\u202F500,50', 8_950_050],
  ['1,234,5', undefined],
  ['1,234,567.5', 123_456_750],
  ['٨٩٬٥٠٠٫٢٥', 8_950_025],
  ['89,5000', undefined],
  ['1,2,3', undefined],
  ['0', 0],
  ['', undefined],
  ['-1', undefined],
  ['1.005', undefined],
  ['1e3', undefined],
  ['9999999999999', undefined],
])('%j is %s of the smallest unit', (typed, amount) => {
  expect(amountOf(typed)).toBe(amount);
});

test('what is stored is typed as it was', () => {
  for (const typed of ['1250', '1250.5', '0.07']) expect(typedAmount(amountOf(typed)!)).toBe(typed);
});

test('pounds have piastres only where there are some', () => {
  expect(shownAmount('en', { amount: 8_950_000, currency: 'LBP' })).toContain('89,500');
  expect(shownAmount('en', { amount: 8_950_000, currency: 'LBP' })).not.toContain('.');
  expect(shownAmount('en', { amount: 8_950_050, currency: 'LBP' })).toContain('89,500.5');
  expect(shownAmount('en', { amount: 5, currency: 'USD' })).toContain('0.05');
});
