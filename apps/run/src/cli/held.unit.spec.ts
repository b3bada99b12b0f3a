import { dropHeld, releaseHeld } from './held.js';

test.each([
  ['release', releaseHeld],
  ['drop', dropHeld],
])('held %s asks which one, and touches nothing', async (verb, command) => {
  const told: string[] = [];
  expect(await command([], (line) => told.push(line))).toBe(2);
  expect(told).toEqual([`Which one? npm run cli -- held ${verb} ID`]);
});
