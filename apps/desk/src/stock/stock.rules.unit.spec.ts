import { flowsOf, isUnknownLot } from './flows.rules.js';
import type { Movement, Place, Stock } from './stock.js';
import {
  boardOf,
  gives,
  isOpen,
  keyOfSku,
  mayTakeBack,
  offeredOf,
  piecesOf,
  skuOfKey,
  skusOf,
  wantedOf,
  type Typed,
} from './stock.rules.js';

const place = (id: string, changes: Partial<Place> = {}): Place => ({
  id,
  kind: 'warehouse',
  names: { en: id },
  event: null,
  venue: null,
  staff: null,
  version: 1,
  address: '',
  point: null,
  startsAt: null,
  closedAt: null,
  ...changes,
});
const cell = (at: string, item: string, onHand: number, language = '', quarantined = 0) => ({
  place: at,
  item,
  language,
  onHand,
  quarantined,
  reserved: 0,
  available: onHand - quarantined,
});
const named = (code: string, byLanguage: boolean) => ({
  code,
  names: {},
  byLanguage,
  carriesLaw: false,
  offered: true,
});
const stock = (changes: Partial<Stock> = {}): Stock => ({
  at: null,
  inTransit: [],
  locales: ['ar', 'fr'],
  items: [named('pin', false), named('clipboard', true)],
  places: [
    place('depot'),
    place('van', { kind: 'vehicle' }),
    place('out', { kind: 'handed-out' }),
    place('from', { kind: 'supplier' }),
    place('old', { closedAt: '2026-01-01T00:00:00Z' }),
  ],
  stock: [
    cell('depot', 'clipboard', 5, 'fr', 2),
    cell('depot', 'pin', 10),
    cell('out', 'pin', 3),
    cell('from', 'pin', -13),
  ],
  ...changes,
});

test('what is counted apart is an item in each language that it has', () => {
  expect(skusOf(stock())).toEqual([
    { item: 'pin', language: '' },
    { item: 'clipboard', language: 'ar' },
    { item: 'clipboard', language: 'fr' },
  ]);
});

test('the board has what is anywhere, places that are open, and what is gone apart', () => {
  const { columns, rows, nowhere, sums } = boardOf(stock());
  expect(columns.map(({ item }) => item)).toEqual(['pin', 'clipboard']);
  expect(rows.map((row) => [row.place.id, row.cells.map((one) => one?.onHand)])).toEqual([
    ['depot', [10, 5]],
    ['van', [undefined, undefined]],
  ]);
  expect(nowhere.map((row) => row.place.id)).toEqual(['out']);
  expect(sums).toEqual([
    { onHand: 10, quarantined: 0 },
    { onHand: 5, quarantined: 2 },
  ]);
});

test('the place of an event is shown once something is there', () => {
  const booth = place('mall', { kind: 'booth', event: 'e', startsAt: '2026-12-01T08:00:00.000Z' });
  const idsOf = (cells: Stock['stock']) =>
    boardOf(stock({ places: [booth], stock: cells })).rows.map((row) => row.place.id);
  expect(idsOf([])).toEqual([]);
  expect(idsOf([cell('mall', 'pin', 1)])).toEqual(['mall']);
});

test('what is on its way stands where it goes to, there or not, and a booth that awaits it is shown', () => {
  const booth = place('mall', { kind: 'booth', event: 'e', startsAt: '2026-12-01T08:00:00.000Z' });
  const inTransit = [
    { place: 'mall', item: 'clipboard', language: 'fr', quantity: 4 },
    { place: 'van', item: 'pin', language: '', quantity: 7 },
  ];
  const places = [...stock().places, booth];
  const { rows } = boardOf(stock({ places, inTransit }));
  expect(rows.map((row) => [row.place.id, row.coming])).toEqual([
    ['depot', [0, 0]],
    ['van', [7, 0]],
    ['mall', [0, 4]],
  ]);
});

test('a place that is closed and has something all the same is shown', () => {
  const { rows } = boardOf(stock({ stock: [cell('old', 'pin', 1)] }));
  expect(rows.map((row) => row.place.id)).toContain('old');
});

test('a place that is closed gives what it has, and gets nothing', () => {
  const [old, out] = [
    place('old', { closedAt: '2026-01-01T00:00:00Z' }),
    place('out', { kind: 'lost' }),
  ];
  expect([isOpen(old), isOpen(place('depot')), isOpen(out)]).toEqual([false, true, false]);
  const there = stock({ stock: [cell('old', 'pin', 1), cell('out', 'pin', 9)] });
  expect([old, place('depot'), out].map((one) => gives(there, one))).toEqual([true, true, false]);
  expect(gives(stock(), old)).toBe(false);
});

test.each([
  ['12', 12],
  ['١٢٠', 120],
  ['1 200', 1200],
  ['10000000', 10_000_000],
  ['10000001', undefined],
  ['0', undefined],
  ['-3', undefined],
  ['1.5', undefined],
  ['1,200', 1200],
  ['١٬٢٠٠', 1200],
  ['1\u202f200', 1200],
  ['1,20', undefined],
  ['', undefined],
])('“%s” is %p pieces', (text, pieces) => {
  expect(piecesOf(text)).toBe(pieces);
});

const typed = (changes: Partial<Typed> = {}): Typed => ({
  kind: 'hand-out',
  sku: 'clipboard:ar',
  quantity: '3',
  from: 'depot',
  to: 'van',
  reason: 'damaged',
  lot: '',
  ...changes,
});

test('only what belongs to the movement is sent', () => {
  const what = { item: 'clipboard', language: 'ar', quantity: 3 };
  expect(wantedOf(typed())).toEqual({ kind: 'hand-out', from: 'depot', ...what });
  expect(wantedOf(typed({ kind: 'found' }))).toEqual({ kind: 'found', to: 'van', ...what });
  expect(wantedOf(typed({ kind: 'move' }))).toEqual({
    kind: 'move',
    from: 'depot',
    to: 'van',
    ...what,
  });
  expect(wantedOf(typed({ kind: 'write-off' }))).toEqual({
    kind: 'write-off',
    from: 'depot',
    reason: 'damaged',
    ...what,
  });
  expect(wantedOf(typed({ kind: 'move', lot: 'held' }))).toMatchObject({ lot: 'held' });
  expect(wantedOf(typed({ kind: 'write-off', lot: 'held' }))).toMatchObject({ lot: 'held' });
  expect(wantedOf(typed({ lot: 'held' }))).not.toHaveProperty('lot');
});

test('what is still to be filled in is named', () => {
  expect(wantedOf(typed({ kind: 'move', sku: '', quantity: 'x', from: '', to: '' }))).toEqual({
    missing: ['item', 'quantity', 'from', 'to'],
  });
  expect(wantedOf(typed({ kind: 'return', from: '' }))).toMatchObject({ kind: 'return' });
});

test('an item without a language has a key without one', () => {
  expect(skuOfKey('pin')).toEqual({ item: 'pin', language: '' });
});

const pin = { item: 'pin', language: '' };
const line = (at: string, lot: string, delta: number, item = 'pin') => ({
  place: at,
  lot,
  label: lot,
  item,
  language: '',
  delta,
  after: 0,
});

test('lots of one item are one flow', () => {
  const lines = [
    line('depot', 'b', -5),
    line('depot', 'a', -2),
    line('out', 'a', 2),
    line('out', 'b', 5),
  ];
  expect(flowsOf({ lines })).toEqual([
    {
      ...pin,
      quantity: 7,
      from: [{ place: 'depot', quantity: 7 }],
      to: [{ place: 'out', quantity: 7 }],
      lots: [
        { ...pin, label: 'a' },
        { ...pin, label: 'b' },
      ],
    },
  ]);
});

test('pieces that go to several places, or come from several, are told by each, the most first', () => {
  const lines = [
    line('supplier', 'a', -5_000),
    line('office', 'a', -1_012),
    line('broken', 'a', 12),
    line('depot', 'a', 6_000),
  ];
  expect(flowsOf({ lines })).toMatchObject([
    {
      quantity: 6_012,
      from: [
        { place: 'supplier', quantity: 5_000 },
        { place: 'office', quantity: 1_012 },
      ],
      to: [
        { place: 'depot', quantity: 6_000 },
        { place: 'broken', quantity: 12 },
      ],
    },
  ]);
});

test('a lot that nobody knows is known by its label, which is of its item', () => {
  const brochure = { item: 'brochure', language: 'en' };
  expect(isUnknownLot({ ...brochure, label: '?-brochure-en' })).toBe(true);
  expect(isUnknownLot({ ...pin, label: '?-pin' })).toBe(true);
  expect(isUnknownLot({ ...pin, label: 'PIN-1' })).toBe(false);
  expect(isUnknownLot({ ...pin, label: '?-brochure-en' })).toBe(false);
});

test('only what somebody entered by hand is offered to be taken back, and once', () => {
  const movement = { kind: 'hand-out', about: null, reversedBy: null } as Movement;
  expect(mayTakeBack(movement)).toBe(true);
  expect(mayTakeBack({ ...movement, kind: 'reversal' })).toBe(false);
  expect(mayTakeBack({ ...movement, about: { kind: 'order', id: 'x' } })).toBe(false);
  expect(mayTakeBack({ ...movement, reversedBy: 'x' })).toBe(false);
});

test('what the roll-out has dropped is not offered anew, but where it was chosen before', () => {
  const known = stock({
    items: [{ ...named('pin', false), offered: false }, named('card', false)],
  });
  expect(offeredOf(known).map(keyOfSku)).toEqual(['card']);
  expect(offeredOf(known, 'pin').map(keyOfSku)).toEqual(['pin', 'card']);
  expect(skusOf(known).map(keyOfSku)).toEqual(['pin', 'card']);
});
