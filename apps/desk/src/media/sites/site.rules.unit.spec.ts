import { licenceOf, siteOf, typedSiteOf, windOf } from './site.rules.js';
import type { Site } from './sites.js';

const site: Site = {
  id: 'a',
  outlet: 'b',
  code: 'A-1',
  names: { en: 'Dora' },
  governorate: 'LB-JL',
  point: { latitude: 33.8987, longitude: 35.5432 },
  size: { widthCm: 400, heightCm: 300 },
  facing: 90,
  isLit: true,
  faces: 1,
  licence: 'B-17',
  licenceUntil: '2027-12-31',
  venueType: 301,
  version: 3,
  closedAt: null,
};

test.each([
  [0, 'n'],
  [22, 'n'],
  [23, 'ne'],
  [90, 'e'],
  [180, 's'],
  [247, 'sw'],
  [315, 'nw'],
  [338, 'n'],
  [359, 'n'],
])('a face at %i degrees looks to the %s', (degrees, wind) => {
  expect(windOf(degrees)).toBe(wind);
});

test.each([
  ['2026-11-28', 'over'],
  ['2026-11-29', 'soon'],
  ['2026-12-29', 'soon'],
  ['2026-12-30', 'valid'],
  [null, 'valid'],
] as const)('on 29 November 2026 a licence until %s is %s', (licenceUntil, state) => {
  expect(licenceOf({ licence: 'B-17', licenceUntil }, '2026-11-29')).toBe(state);
});

test('of a licence that nobody wrote down nothing is known', () => {
  expect(licenceOf({ licence: '', licenceUntil: null }, '2026-11-29')).toBe('unknown');
});

test('what is not touched goes back as it came', () => {
  const { id: _id, outlet: _outlet, version: _version, closedAt: _closedAt, ...facts } = site;
  expect(siteOf(typedSiteOf(site))).toEqual({ wanted: facts });
});

test('what nobody knows is nothing, and what cannot be is named', () => {
  const typed = { ...typedSiteOf(undefined), code: ' A-2 ', names: { en: 'Jal el Dib' } };
  expect(siteOf(typed)).toMatchObject({
    wanted: { code: 'A-2', size: null, point: null, facing: null, governorate: null },
  });
  expect(siteOf({ ...typed, width: '0', height: '300', facing: '360', point: '91, 0' })).toEqual({
    wrong: ['point', 'width', 'facing'],
  });
  expect(siteOf({ ...typed, width: '400' })).toEqual({ wrong: ['height'] });
});
