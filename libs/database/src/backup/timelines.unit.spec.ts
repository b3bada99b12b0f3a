import { goesOnFrom } from './timelines.js';

const history = `1\t0/5000000\tbefore 2026-12-17 09:30:00+00\n\n2\t1/A0\tno recovery target specified\n`;

test.each([
  [1, '0/5000000', true],
  [1, '0/5000001', false],
  [2, '0/FFFFFFFF', true],
  [2, '1/A1', false],
  [3, '0/1', false],
])('a backup of timeline %p that ended at %p: goes on %p', (timeline, endLsn, expected) => {
  expect(goesOnFrom({ timeline, endLsn }, history)).toBe(expected);
});
