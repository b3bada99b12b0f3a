import { owed, proofsFrom, sumsOf, unproved, unvalued } from './order.rules.js';
import type { OrderLine } from './orders.js';
import { comingAll, receiptOf } from './receipt.rules.js';

const line = (changes: Partial<OrderLine> = {}): OrderLine => ({
  id: 'one',
  item: 'pin',
  language: '',
  quantity: 100,
  value: null,
  artwork: '',
  lawText: '',
  proof: 'none',
  proofBy: null,
  proofAt: null,
  received: 0,
  damaged: 0,
  open: 100,
  over: 0,
  ...changes,
});

test('a proof is sent before anybody approves it, and can be rejected afterwards', () => {
  expect((['none', 'sent', 'approved', 'rejected'] as const).map(proofsFrom)).toEqual([
    ['sent'],
    ['approved', 'rejected'],
    ['rejected'],
    ['sent'],
  ]);
  expect(unproved({ lines: [line(), line({ proof: 'approved' }), line({ proof: 'sent' })] })).toBe(
    2,
  );
});

test('what is owed is owed over all lines', () => {
  expect(owed({ lines: [line({ open: 40 }), line({ open: 0, over: 5 })] })).toBe(40);
});

test('what is paid and what is given are summed apart, by currency', () => {
  const usd = { perPiece: 0.5, currency: 'USD', inKind: false };
  expect(
    sumsOf([
      line({ value: usd }),
      line({ value: usd, quantity: 10 }),
      line({ value: { ...usd, inKind: true } }),
      line(),
    ]),
  ).toEqual([
    { currency: 'USD', inKind: false, amount: 55 },
    { currency: 'USD', inKind: true, amount: 50 },
  ]);
});

test('a sum leaves out the lines of which nobody knows what they are worth', () => {
  const known = line({ value: { perPiece: 0, currency: 'USD', inKind: false } });
  expect(unvalued([known, line(), line()])).toBe(2);
  expect(unvalued([known])).toBe(0);
});

test('what is owed comes whole until somebody says otherwise, and of what is complete nothing', () => {
  expect(comingAll([line({ open: 60 }), line({ id: 'two', open: 0 })], String)).toEqual({
    one: { received: '60', damaged: '', lot: '' },
    two: { received: '', damaged: '', lot: '' },
  });
});

test('a receipt tells of lines of which something came, whole or broken, beyond the order too', () => {
  const typed = {
    one: { received: '١٢٠', damaged: '3', lot: ' A-1 ' },
    two: { received: '', damaged: '', lot: 'B' },
  };
  expect(receiptOf('depot', [line(), line({ id: 'two' })], typed)).toEqual({
    place: 'depot',
    lines: [{ line: 'one', received: 120, damaged: 3, lot: 'A-1' }],
  });
});

test('a receipt without a place, with what is no number or with nothing at all is not sent', () => {
  const said = (received: string) => ({ one: { received, damaged: '', lot: '' } });
  expect(receiptOf('', [line()], said('ten'))).toEqual({ wrong: ['one', 'place'] });
  expect(receiptOf('depot', [line()], said('0'))).toEqual({ wrong: ['one'] });
});
