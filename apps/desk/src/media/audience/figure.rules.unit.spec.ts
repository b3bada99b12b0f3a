import { figureOf, type TypedFigure } from './figure.rules.js';

const typed: TypedFigure = {
  counts: 'impressions-week',
  site: '',
  format: ' 4×3 m ',
  value: '70,000',
  provider: ' Levant Counts ',
  method: 'camera',
  source: '',
  from: '2026-01-01',
};

test('a figure is sent as it is meant', () => {
  expect(figureOf('cedar', typed)).toEqual({
    counts: 'impressions-week',
    outlet: 'cedar',
    site: null,
    format: '4×3 m',
    value: 70_000,
    provider: 'Levant Counts',
    method: 'camera',
    source: '',
    from: '2026-01-01',
  });
  expect(figureOf('cedar', { ...typed, site: 'b-1' })).toMatchObject({ site: 'b-1', format: '' });
  expect(figureOf('cedar', { ...typed, counts: 'population', format: '' })).toMatchObject({
    outlet: null,
  });
});

test.each([
  ['٧٠٬٠٠٠', 70_000],
  ['1 200 000', 1_200_000],
  ['1.200.000', 1_200_000],
  ['0', 0],
  ['1,000,000,000', 1_000_000_000],
  ['1,000,000,001', undefined],
  ['1e12', undefined],
  ['12.5', undefined],
  ['', undefined],
])('"%s" is read as %s', (value, read) => {
  expect(figureOf('cedar', { ...typed, value })?.value).toBe(read);
});
