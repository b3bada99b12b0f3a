import { mostOf, type Taking } from './there.rules.js';

const pins = (parts: object = {}) => ({
  place: 'depot',
  item: 'pin',
  language: '',
  onHand: 400,
  quarantined: 0,
  reserved: 400,
  available: 0,
  ...parts,
});
const kept = (promised: number, place = 'depot') => ({
  item: 'pin',
  language: '',
  place,
  promised,
});
const taking = (kind: Taking['kind']): Taking => ({ kind, from: 'depot', sku: 'pin' });

test('what is kept for the event where it goes is kept for this', () => {
  expect(mostOf(taking('transfer'), [pins()], [kept(360)])).toBe(360);
  expect(mostOf(taking('move'), [pins({ reserved: 380 })], [kept(360)])).toBe(380);
  expect(mostOf(taking('transfer'), [pins()], [kept(360, 'elsewhere')])).toBe(0);
});

test('what is kept for others is not taken, nor what is held back', () => {
  expect(mostOf(taking('hand-out'), [pins({ reserved: 300 })], [])).toBe(100);
  expect(mostOf(taking('move'), [pins({ reserved: 0, quarantined: 150 })], [])).toBe(250);
  expect(mostOf(taking('move'), [pins({ quarantined: 50 })], [kept(360)])).toBe(310);
  expect(mostOf(taking('hand-out'), [pins({ reserved: null })], [])).toBe(400);
  expect(mostOf(taking('hand-out'), [], [])).toBe(0);
});

test('all that is there may be written off', () => {
  expect(mostOf(taking('write-off'), [pins({ quarantined: 50 })], [])).toBe(400);
});
