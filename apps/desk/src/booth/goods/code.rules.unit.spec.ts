import { findCode } from './code.rules.js';
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
