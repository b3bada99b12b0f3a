import type { Stock } from '../stock.js';
import type { RequestLine } from './requests.js';
import {
  approvalFor,
  deliveryOf,
  freeOf,
  handedOutFile,
  handOverOf,
  nextOf,
  recordOf,
} from './requests.rules.js';

const line = (parts: Partial<RequestLine> = {}): RequestLine => ({
  id: 'a',
  item: 'pin',
  language: '',
  asked: 20,
  approved: null,
  toGive: 0,
  onItsWay: 0,
  received: 0,
  ...parts,
});

const place = (id: string, parts: object = {}) =>
  ({ id, kind: 'warehouse', closedAt: null, ...parts }) as Stock['places'][number];
const cell = (at: string, available: number) =>
  ({ place: at, item: 'pin', language: '', available }) as Stock['stock'][number];
const stock = {
  places: [place('x'), place('y'), place('z', { closedAt: '2026-11-01T00:00:00Z' })],
  stock: [cell('x', 5), cell('y', 7), cell('z', 100)],
};

test('a request waits for an answer, then to be given, then for a signature', () => {
  expect(nextOf({ state: 'asked', lines: [line()] })).toBe('answer');
  expect(nextOf({ state: 'approved', lines: [line({ toGive: 1, onItsWay: 2 })] })).toBe('give');
  expect(nextOf({ state: 'approved', lines: [line({ onItsWay: 2 })] })).toBe('sign');
  expect(nextOf({ state: 'declined', lines: [line()] })).toBe('nothing');
});

test('what is free is that of places that are open', () => {
  expect(freeOf(stock, { item: 'pin', language: '' })).toBe(12);
  expect(freeOf(stock, { item: 'brochure', language: 'fr' })).toBe(0);
});

test('less than was asked for needs a reason, and a number is one of what was asked for', () => {
  const request = { version: 3, lines: [line()] };
  expect(approvalFor(request, { a: '٢٠' }, ' ')).toEqual({
    version: 3,
    lines: [{ line: 'a', approved: 20 }],
    reason: null,
  });
  expect(approvalFor(request, { a: '12' }, '')).toEqual({ wrong: [], needsReason: true });
  expect(approvalFor(request, { a: '21' }, '')).toEqual({ wrong: ['a'], needsReason: false });
  const left = { version: 3, lines: [line({ onItsWay: 5 })] };
  expect(approvalFor(left, { a: '4' }, 'Few.')).toEqual({ wrong: ['a'], needsReason: false });
});

test('what leaves is at the place, was approved, and is something', () => {
  const lines = [line({ approved: 20, toGive: 20 })];
  expect(deliveryOf(lines, 'x', { a: '5' }, stock)).toEqual({
    from: 'x',
    lines: [{ line: 'a', quantity: 5 }],
  });
  expect(deliveryOf(lines, 'x', { a: '6' }, stock)).toEqual({ wrong: ['a'] });
  expect(deliveryOf(lines, '', { a: '6' }, stock)).toEqual({ wrong: ['from'] });
  expect(deliveryOf(lines, 'x', {}, stock)).toEqual({ wrong: ['none'] });
});

test('what is handed over comes to what is on its way at most, and a name is the partner’s alone', () => {
  const delivery = { lines: [{ line: 'a', sent: 9, onItsWay: 9 }] };
  const typed = (received: string, lost = '') => ({ a: { received, damaged: '', lost } });
  expect(handOverOf(delivery, typed('8', '1'), { at: 'sender', name: 'Maya' })).toEqual({
    at: 'sender',
    lines: [{ line: 'a', received: 8, damaged: 0, lost: 1 }],
  });
  expect(handOverOf(delivery, typed('9'), { at: 'partner', name: ' Maya ' })).toMatchObject({
    name: 'Maya',
  });
  for (const wrong of [typed('9', '1'), typed('x'), typed('')])
    expect(handOverOf(delivery, wrong, { at: 'partner', name: '' })).toEqual({ wrong: ['a'] });
});

test('a request that is entered names its partner, and each item once', () => {
  const who = { partner: 'p', neededBy: '', purpose: ' ', destination: 'Tyre' };
  const pins = (quantity: string) => ({ sku: 'pin', quantity });
  expect(recordOf(who, [pins('5'), pins('7')])).toEqual({
    partner: 'p',
    neededBy: null,
    purpose: null,
    destination: 'Tyre',
    lines: [{ item: 'pin', language: '', quantity: 12 }],
  });
  expect(recordOf({ ...who, partner: '' }, [{ sku: '', quantity: '0' }])).toEqual({
    missing: ['partner', 'item-0', 'quantity-0'],
  });
});

test('an answer of more than a thousand is read as each language shows it; what is no number asks for no reason', () => {
  const request = { version: 2, lines: [line({ id: 'a', asked: 1_500 })] };
  for (const all of ['1,500', '١٬٥٠٠', '1\u202f500'])
    expect(approvalFor(request, { a: all }, '')).toMatchObject({
      lines: [{ line: 'a', approved: 1_500 }],
    });
  expect(approvalFor(request, { a: '1,50' }, '')).toEqual({ wrong: ['a'], needsReason: false });
  expect(approvalFor(request, { a: '1,499' }, '')).toEqual({ wrong: [], needsReason: true });
});

test('a file for spreadsheets holds no formula, and keeps commas and quotes', () => {
  const partner = (name: string) => ({ id: name, kind: 'school' as const, name });
  const got = { item: 'pin', language: '', pieces: 30 };
  const words = { item: () => 'Pin, blue', kind: () => 'School' };
  const lines = [
    { partner: partner('=1+1'), ...got },
    { partner: partner('Cedar "North"'), ...got },
  ];
  expect(handedOutFile(['Partner', 'Pieces'], lines, words)).toBe(
    '\ufeffPartner,Pieces\r\n' +
      '\'=1+1,School,"Pin, blue",,30\r\n' +
      '"Cedar ""North""",School,"Pin, blue",,30\r\n',
  );
});
