import { amountOf, currencyOf, nextLine, orderOf, typedOf, type TypedLine } from './draft.rules.js';
import type { Order } from './orders.js';

const pins: TypedLine = { ...nextLine(), sku: 'pin', quantity: '١٬٠٠٠' };
const clipboards: TypedLine = {
  sku: 'clipboard:ar',
  quantity: '200',
  artwork: ' sleeve-2 ',
  lawText: '164-2011',
  worth: 'in-kind',
  perPiece: '1,25',
  currency: 'usd',
};
const head = { supplier: ' Cedar Press ', reference: '', promisedOn: '' };
const carriesLaw = (item: string) => item === 'clipboard';

test('an order says of whom, until when, and what, in whichever digits it is typed', () => {
  expect(orderOf({ ...head, lines: [pins, clipboards] }, carriesLaw)).toEqual({
    supplier: 'Cedar Press',
    reference: '',
    promisedOn: null,
    lines: [
      { item: 'pin', language: '', quantity: 1_000, artwork: '', lawText: '', value: null },
      {
        item: 'clipboard',
        language: 'ar',
        quantity: 200,
        artwork: 'sleeve-2',
        lawText: '164-2011',
        value: { perPiece: 1.25, currency: 'USD', inKind: true },
      },
    ],
  });
});

test('what is still to be filled in is named, line by line', () => {
  const lines = [
    nextLine(),
    { ...clipboards, lawText: ' ', perPiece: '1.23456', currency: 'US' },
    pins,
  ];
  expect(orderOf({ ...head, supplier: ' ', lines }, carriesLaw)).toEqual({
    missing: ['supplier', 'item-0', 'quantity-0', 'lawText-1', 'perPiece-1', 'currency-1'],
  });
});

test('the same print stands in one line; another artwork is another print', () => {
  expect(orderOf({ ...head, lines: [pins, pins] }, carriesLaw)).toEqual({
    missing: ['repeated-1'],
  });
  const other = { ...pins, artwork: 'heart-2' };
  expect(orderOf({ ...head, lines: [pins, other] }, carriesLaw)).not.toHaveProperty('missing');
});

test('an amount has four places behind its point at most, and a currency three letters', () => {
  expect(['0.35', '٠٫٣٥', '12', '1.2345', '1,500'].map(amountOf)).toEqual([
    0.35, 0.35, 12, 1.2345, 1_500,
  ]);
  expect(['', '-1', '1.23456', '12345678', '1e3'].map(amountOf)).toEqual(
    Array.from({ length: 5 }, () => undefined),
  );
  expect([' lbp', 'US', 'USDT', 'ل.ل'].map(currencyOf)).toEqual([
    'LBP',
    undefined,
    undefined,
    undefined,
  ]);
});

test('what was stored is typed as it was, and another line begins in its currency', () => {
  const [line] = [
    {
      item: 'clipboard',
      language: 'ar',
      quantity: 200,
      artwork: 'sleeve-2',
      lawText: '164-2011',
      value: { perPiece: 1.25, currency: 'USD', inKind: true },
    },
  ];
  const stored = { ...head, promisedOn: null, lines: [line] } as Pick<Order, 'supplier'> as Order;
  const typed = typedOf(stored, String);
  expect(typed.lines).toEqual([
    { ...clipboards, artwork: 'sleeve-2', perPiece: '1.25', currency: 'USD' },
  ]);
  expect(nextLine(typed.lines[0])).toMatchObject({ worth: 'in-kind', currency: 'USD', sku: '' });
});
