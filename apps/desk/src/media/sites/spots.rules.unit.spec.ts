import type { Site } from './sites.js';
import { spotsOf } from './spots.rules.js';

const at = (code: string, latitude?: number, closedAt: string | null = null): Site => ({
  id: code,
  outlet: 'b',
  code,
  names: {},
  governorate: null,
  size: null,
  facing: null,
  isLit: false,
  faces: 1,
  licence: '',
  licenceUntil: null,
  venueType: null,
  version: 1,
  closedAt,
  point: latitude === undefined ? null : { latitude, longitude: 35.5 },
});
const told = (...sites: Site[]) =>
  spotsOf(sites).map(({ number, sites: own }) => [number, own.map(({ code }) => code).join(' ')]);

test('frames are numbered from north to south, and both faces of a board are one spot', () => {
  expect(told(at('south', 33.5), at('east face', 34.4), at('west face', 34.4))).toEqual([
    [1, 'east face west face'],
    [2, 'south'],
  ]);
});

test('what has no point has no number, and what is closed is not shown', () => {
  expect(told(at('nowhere'), at('north', 34.4), at('gone', 34.5, '2026-11-01'))).toEqual([
    [1, 'north'],
    [undefined, 'nowhere'],
  ]);
});
