import { holding, type Dated } from './rates.rules.js';

let made = 0;
const rate = (what: Partial<Dated> = {}): Dated => ({
  id: `rate-${(made += 1)}`,
  unit: 'frame-week',
  format: '4×3 m',
  currency: 'USD',
  from: '2026-01-01',
  until: null,
  ...what,
});
const on = (day: string, ...rates: Dated[]) => holding(rates, day).map(({ id }) => id);

test('a rate holds from its first day to its last, both included', () => {
  const one = rate({ from: '2026-02-01', until: '2026-02-28' });
  expect(on('2026-01-31', one)).toEqual([]);
  expect(on('2026-02-01', one)).toEqual([one.id]);
  expect(on('2026-02-28', one)).toEqual([one.id]);
  expect(on('2026-03-01', one)).toEqual([]);
});

test('one that begins later takes the place of the one before, in whichever order they were written', () => {
  const old = rate();
  const fresh = rate({ from: '2026-06-01' });
  expect(on('2026-05-31', fresh, old)).toEqual([old.id]);
  expect(on('2026-06-01', fresh, old)).toEqual([fresh.id]);
});

test('an offer that is over gives way to what held before it', () => {
  const usual = rate();
  const ramadan = rate({ from: '2026-02-18', until: '2026-03-19' });
  expect(on('2026-03-01', usual, ramadan)).toEqual([ramadan.id]);
  expect(on('2026-03-20', usual, ramadan)).toEqual([usual.id]);
});

test('of two that begin on one day, the one written down last corrects the other', () => {
  const [wrong, right] = [rate(), rate()];
  expect(on('2026-01-01', wrong, right)).toEqual([right.id]);
});

test('another unit, format or currency is a rate beside it; another case of letters is the same format', () => {
  const frame = rate();
  const page = rate({ unit: 'page' });
  const large = rate({ format: '8×3 m' });
  const pounds = rate({ currency: 'LBP' });
  expect(on('2026-01-01', frame, page, large, pounds)).toHaveLength(4);
  const [full, again] = [rate({ format: 'Full page' }), rate({ format: 'full page' })];
  expect(on('2026-01-01', full, again)).toEqual([again.id]);
});
