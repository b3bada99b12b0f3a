import type { Stroke } from './signature/drawing.rules.js';
import type { TransferLine } from './transfers.js';
import {
  arrivalOf,
  arrivingAll,
  onItsWay,
  outcomeOf,
  piecesIn,
  transferOf,
  typedTransferOf,
} from './transfers.rules.js';

test('lines of one item are one, in whichever digits they are typed', () => {
  const lines = [
    { sku: 'pin', quantity: '١٠' },
    { sku: 'clipboard:ar', quantity: '5' },
    { sku: 'pin', quantity: '2' },
  ];
  expect(transferOf({ from: 'depot', to: 'van', lines })).toEqual({
    from: 'depot',
    to: 'van',
    expectedOn: null,
    lines: [
      { item: 'pin', language: '', lot: null, quantity: 12 },
      { item: 'clipboard', language: 'ar', lot: null, quantity: 5 },
    ],
  });
});

test('what is still to be filled in is named, and nothing is sent to where it is', () => {
  expect(transferOf({ from: '', to: '', lines: [{ sku: '', quantity: '0' }] })).toEqual({
    missing: ['from', 'to', 'item-0', 'quantity-0'],
  });
  expect(
    transferOf({ from: 'depot', to: 'depot', lines: [{ sku: 'pin', quantity: '1' }] }),
  ).toEqual({
    missing: ['to'],
  });
});

const here = (name: string, strokes?: readonly Stroke[]) => ({
  at: 'destination' as const,
  name,
  ...(strokes && { strokes }),
});

test('a draft that is changed keeps the lots that it names, each beside what names none', () => {
  const lines = [
    line({ lots: [], quantity: 1_500 }),
    line({ id: 'b', lots: [], lot: 'held', quantity: 7 }),
  ];
  const typed = typedTransferOf({ from: 'depot', to: 'van', lines }, (n) => n.toLocaleString('en'));
  expect(typed.lines[0]).toEqual({ sku: 'pin', quantity: '1,500', lot: null });
  const wanted = transferOf({ ...typed, lines: [...typed.lines, { sku: 'pin', quantity: '2' }] });
  expect(wanted).toMatchObject({
    lines: [
      { item: 'pin', lot: null, quantity: 1_502 },
      { item: 'pin', lot: 'held', quantity: 7 },
    ],
  });
});

function line(changes: Partial<TransferLine> = {}): TransferLine {
  return { ...aLine, ...changes };
}

const aLine: TransferLine = {
  id: 'a',
  item: 'pin',
  language: '',
  lot: null,
  quantity: 10,
  onItsWay: 10,
  lots: [
    { lot: 'x', label: 'X', sent: 6, received: 3, damaged: 1, lost: 0, returned: 0 },
    { lot: 'y', label: 'Y', sent: 4, received: 2, damaged: 0, lost: 1, returned: 1 },
  ],
};

test('all that is on its way arrives whole, until somebody says otherwise', () => {
  const lines = [line(), line({ id: 'b', onItsWay: 0 })];
  expect(arrivingAll(lines, String)).toEqual({ a: { received: '10', damaged: '', lost: '' } });
  expect(onItsWay({ lines })).toBe(10);
});

test('what arrived is told line by line, with the name of who took it in', () => {
  const typed = { a: { received: '٨', damaged: '2', lost: '' } };
  expect(arrivalOf([line()], typed, here(' Samir '))).toEqual({
    at: 'destination',
    lines: [{ line: 'a', received: 8, damaged: 2, lost: 0 }],
    signature: { name: 'Samir' },
  });
  expect(arrivalOf([line()], typed, here(''))).not.toHaveProperty('signature');
});

test('more than is on its way does not arrive, nor does nothing, nor what is no number', () => {
  const said = (received: string, damaged = '') => ({ a: { received, damaged, lost: '' } });
  for (const typed of [said('9', '2'), said('x'), said(''), said('-1')])
    expect(arrivalOf([line()], typed, here(''))).toEqual({ wrong: ['a'] });
});

test('what became of a line is the sum over its lots', () => {
  expect(outcomeOf(line())).toEqual({ received: 5, damaged: 1, lost: 1, returned: 1 });
});

test('who signs does so by name, by drawing, or by both', () => {
  const typed = { one: { received: '1', damaged: '', lost: '' } };
  const lines = [line({ id: 'one', onItsWay: 5 })];
  const drawn = [[[1, 2] as const, [300, 400] as const]];
  expect(arrivalOf(lines, typed, here(' ', drawn))).toMatchObject({ signature: { drawn } });
  expect(arrivalOf(lines, typed, here('Samir', drawn))).toMatchObject({
    signature: { name: 'Samir', drawn },
  });
  expect(arrivalOf(lines, typed, here(' '))).not.toHaveProperty('signature');
});

test('what came back is at the sender again, in whole or in part, and nobody signs for it', () => {
  const lines = [line(), line({ id: 'b', onItsWay: 3 })];
  const typed = {
    a: { received: '٧', damaged: '1', lost: '' },
    b: { received: '', damaged: '', lost: '' },
  };
  const drawn = [[[1, 2] as const, [300, 400] as const]];
  expect(arrivalOf(lines, typed, { at: 'sender', name: 'Samir', strokes: drawn })).toEqual({
    at: 'sender',
    lines: [{ line: 'a', received: 7, damaged: 1, lost: 0 }],
  });
});

test('before it is sent, all pieces of all lines are counted', () => {
  expect(piecesIn({ lines: [line(), line({ id: 'b', quantity: 2 })] })).toBe(12);
});
