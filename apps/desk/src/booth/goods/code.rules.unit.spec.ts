import { findCode, wayFor } from './code.rules.js';
import type { FieldKit, Place, Transfer } from './contract.js';

const uuid = (n: number) => `01936f2e-0f00-7000-8000-${String(n).padStart(12, '0')}`;
const place = (n: number): Place => ({
  id: uuid(n),
  kind: 'booth',
  names: {},
  staff: null,
  event: null,
  carries: [],
});
const transfer: Transfer = {
  id: uuid(9),
  number: 214,
  from: place(2),
  to: place(1),
  state: 'sent',
  lines: [],
};
const kit: FieldKit = {
  serverTime: '2026-06-17T08:00:00.000Z',
  items: [],
  places: [place(1)],
  destinations: [place(1), place(2)],
  transfers: [transfer],
};
const find = (text: string) => findCode(text, kit, kit.transfers);
const at = (kind: string, n: number) =>
  `https://heart.example.org/desk/stock/at/${kind}/${uuid(n)}`;

test('a printed code leads to what this phone knows of it', () => {
  expect(find(at('place', 1))).toEqual({ kind: 'place', place: place(1) });
  expect(find(at('place', 2))).toMatchObject({ kind: 'destination', to: { id: uuid(2) } });
  expect(find(at('place', 3))).toEqual({ kind: 'elsewhere', what: 'place' });
  expect(find(`${at('transfer', 9).toUpperCase()}/`)).toEqual({ kind: 'unknown' });
  expect(find(`${at('transfer', 9)}/`)).toEqual({ kind: 'transfer', transfer });
  const link = `https://heart.example.org/desk/ours/stock/transfers/${uuid(9)}`;
  expect(find(link)).toEqual({ kind: 'transfer', transfer });
  expect(find(at('transfer', 8))).toEqual({ kind: 'elsewhere', what: 'transfer' });
  expect(find(at('lot', 5))).toEqual({ kind: 'lot', id: uuid(5) });
});

test('the number of a waybill is read in whichever digits', () => {
  expect(find('214')).toEqual({ kind: 'transfer', transfer });
  expect(find(' #٢١٤ ')).toEqual({ kind: 'transfer', transfer });
  expect(find('Nº 214')).toEqual({ kind: 'transfer', transfer });
  expect(find('215')).toEqual({ kind: 'elsewhere', what: 'transfer' });
});

test('anything else is said to be no code', () => {
  for (const text of ['', 'hello', 'https://heart.example.org/', at('booth', 1), '214-9c01d2ee'])
    expect(find(text)).toEqual({ kind: 'unknown' });
});

test('a code opens what can be done here, or it is said why not', () => {
  const line = { id: uuid(5), item: 'pin', language: '', sent: 3, open: 3 };
  const coming = { ...transfer, lines: [line] };
  const way = (text: string, transfers: readonly Transfer[]) =>
    wayFor(findCode(text, kit, transfers), kit);
  const address = at('transfer', 9);
  expect(way(at('place', 1), [])).toEqual({ to: 'place', place: uuid(1) });
  expect(way(at('place', 2), [])).toEqual({ to: 'from', destination: uuid(2) });
  expect(way(at('place', 3), [])).toEqual({ says: 'elsewhere.place' });
  expect(way(at('lot', 3), [])).toEqual({ says: 'lot' });
  expect(way('something', [])).toEqual({ says: 'unknown' });
  expect(way(address, [])).toEqual({ says: 'elsewhere.transfer' });
  expect(way(address, [coming])).toEqual({ to: 'receive', place: uuid(1), transfer: uuid(9) });
  expect(way(address, [transfer])).toEqual({ says: 'arrived' });
  expect(way(address, [{ ...coming, to: place(2) }])).toEqual({ says: 'notHere' });
  expect(way(address, [{ ...coming, state: 'draft' }])).toEqual({ says: 'draft' });
  expect(way(address, [{ ...coming, state: 'draft', from: place(1) }])).toEqual({
    to: 'send',
    place: uuid(1),
    draft: uuid(9),
  });
});
