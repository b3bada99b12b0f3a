import {
  give,
  share,
  sharesOf,
  stateOf,
  turned,
  type LineToSend,
  type SentLot,
} from './transfer.rules.js';

const madeAt = (day: number) => new Date(Date.UTC(2026, 9, day));
const pins = { item: 'pin', language: '' };

const aLine = (parts: Partial<LineToSend> = {}): LineToSend => ({
  id: 'line',
  ...pins,
  lot: null,
  quantity: 10,
  ...parts,
});

const aStock = (lot: string, quantity: number, quarantined = false) => ({
  place: 'depot',
  lot,
  quantity,
  quarantined,
  madeAt: madeAt(Number(lot.slice(-1))),
  ...pins,
});

const aLot = (parts: Partial<SentLot> = {}): SentLot => ({
  line: 'line',
  lot: 'lot-1',
  sent: 10,
  received: 0,
  damaged: 0,
  lost: 0,
  returned: 0,
  madeAt: madeAt(1),
  ...parts,
});

describe('what is sent', () => {
  test('is of the oldest lots, and none of them gives twice', () => {
    const stock = [aStock('lot-2', 8), aStock('lot-1', 5)];
    const lines = [aLine({ id: 'a', quantity: 6 }), aLine({ id: 'b', quantity: 7 })];
    expect(give(lines, stock).given).toEqual([
      { line: 'a', lot: 'lot-1', quantity: 5 },
      { line: 'a', lot: 'lot-2', quantity: 1 },
      { line: 'b', lot: 'lot-2', quantity: 7 },
    ]);
  });

  test('leaves to a line its own lot, and what is quarantined goes only where it is named', () => {
    const stock = [aStock('lot-1', 10), aStock('lot-2', 10, true)];
    const any = aLine({ id: 'any' });
    expect(give([any, aLine({ id: 'own', lot: 'lot-1', quantity: 1 })], stock).short).toEqual({
      line: any,
      missing: 1,
    });
    expect(give([aLine({ lot: 'lot-2' })], stock).given).toEqual([
      { line: 'line', lot: 'lot-2', quantity: 10 },
    ]);
  });
});

describe('what is counted', () => {
  test('is of the oldest lot first: whole, then damaged, then lost', () => {
    const lots = [aLot({ lot: 'lot-2', madeAt: madeAt(2) }), aLot()];
    const told = [{ line: 'line', whole: 8, damaged: 4, lost: 1 }];
    expect(share(told, lots).shares).toEqual([
      { line: 'line', lot: 'lot-1', whole: 8, damaged: 2, lost: 0 },
      { line: 'line', lot: 'lot-2', whole: 0, damaged: 2, lost: 1 },
    ]);
  });

  test('is never more than is on its way', () => {
    const told = [{ line: 'line', whole: 5, damaged: 1, lost: 0 }];
    expect(share(told, [aLot({ received: 3, lost: 2 })])).toEqual({
      shares: [],
      over: { line: 'line', pieces: 1 },
    });
    expect(share([{ ...told[0]!, line: 'another' }], [aLot()]).over).toBeDefined();
  });
});

test.each([
  ['sent', [aLot(), aLot()]],
  ['in-part', [aLot(), aLot({ received: 10 })]],
  ['in-part', [aLot({ returned: 1 })]],
  ['done', [aLot({ received: 7, damaged: 1, lost: 2 })]],
  ['done', [aLot({ received: 1, returned: 9 })]],
  ['done', [aLot({ lost: 10 })]],
  ['cancelled', [aLot({ returned: 10 })]],
] as const)('a transfer is %s', (state, lots) => {
  expect(stateOf(lots)).toBe(state);
});

describe('what an arrival was', () => {
  const lots = [
    aLot({ line: 'any', lot: 'lot-1', sent: 4 }),
    aLot({ line: 'any', lot: 'lot-2', sent: 6 }),
    aLot({ line: 'own', lot: 'lot-1', sent: 5 }),
  ];
  const named = { any: null, own: 'lot-1' };

  test('is found again in the ledger, which knows lots and no lines', () => {
    const told = [
      { line: 'any', whole: 5, damaged: 1, lost: 1 },
      { line: 'own', whole: 1, damaged: 2, lost: 0 },
    ];
    const { shares } = share(told, lots);
    const brought = [
      { lot: 'lot-1', whole: 5, damaged: 2, lost: 0 },
      { lot: 'lot-2', whole: 1, damaged: 1, lost: 1 },
    ];
    const known = told.map((one) => ({ ...one, named: named[one.line as 'any' | 'own'] }));
    const found = sharesOf(known, brought, lots);
    expect(found).toHaveLength(shares.length);
    expect(found).toEqual(expect.arrayContaining(shares));
  });

  test('turned is as many fewer, of the same lots and lines', () => {
    const one = { line: 'any', lot: 'lot-1', whole: 3, damaged: 2, lost: 1 };
    expect(turned([one])).toEqual([{ ...one, whole: -3, damaged: -2, lost: -1 }]);
  });
});
