import { invoiceOf, isUnderWay, paymentOf, placingOf, reasonedOf } from './order-step.rules.js';

const typed = {
  rate: '٨٩٥٠٠',
  source: ' Banque du Liban ',
  number: 'I-7',
  amount: '1250.50',
  reference: 'T-1',
  reason: 'Cut.',
  on: '2026-11-29',
};
const nothing = {
  rate: '0',
  source: '',
  number: '',
  amount: '',
  reference: '',
  reason: ' ',
  on: '',
};

test('an order is placed with a rate, its day and who says so', () => {
  expect(placingOf(2, typed)).toEqual({
    version: 2,
    rate: { lbpPerUsd: 89_500, on: '2026-11-29', source: 'Banque du Liban' },
  });
  expect(placingOf(2, nothing)).toEqual({ missing: ['rate', 'source', 'on'] });
});

test('an invoice has its number, its day and its amount', () => {
  expect(invoiceOf(2, typed)).toEqual({
    version: 2,
    number: 'I-7',
    on: '2026-11-29',
    amount: 125_050,
  });
  expect(invoiceOf(2, nothing)).toEqual({ missing: ['number', 'amount', 'on'] });
});

test('a payment has its day and its reference, and an end its reason', () => {
  expect(paymentOf(2, typed)).toEqual({ version: 2, on: '2026-11-29', reference: 'T-1' });
  expect(paymentOf(2, nothing)).toEqual({ missing: ['reference', 'on'] });
  expect(reasonedOf(2, typed)).toEqual({ version: 2, reason: 'Cut.' });
  expect(reasonedOf(2, nothing)).toEqual({ missing: ['reason'] });
});

test('an order is under way until it is cancelled, or paid with nothing left to show', () => {
  const lines = (state: 'live' | 'completed') => [{ state }];
  const told = [
    { state: 'draft' as const, owed: 0, lines: [] },
    { state: 'placed' as const, owed: 100, lines: lines('completed') },
    { state: 'paid' as const, owed: 0, lines: lines('live') },
    { state: 'paid' as const, owed: 0, lines: lines('completed') },
    { state: 'cancelled' as const, owed: 0, lines: lines('live') },
  ];
  expect(told.map(isUnderWay)).toEqual([true, true, true, false, false]);
});
