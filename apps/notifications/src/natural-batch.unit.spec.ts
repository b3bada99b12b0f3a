import { NaturalBatch } from './natural-batch.js';

test('whoever waits while one go is under way is in the next, together', async () => {
  const goes: number[][] = [];
  const ends: (() => void)[] = [];
  const batch = new NaturalBatch<number>((items) => {
    goes.push(items);
    return new Promise<void>((resolve) => ends.push(resolve));
  });
  const first = batch.add(1);
  await new Promise(setImmediate);
  const others = [batch.add(2), batch.add(3)];
  ends[0]!();
  await first;
  await new Promise(setImmediate);
  expect(goes).toEqual([[1], [2, 3]]);
  ends[1]!();
  await Promise.all(others);
});

test('a go that fails fails for those that were in it, and for no other', async () => {
  const batch = new NaturalBatch<string>(async (items) => {
    if (items.includes('bad')) throw new Error('as the test wished');
  });
  const bad = [batch.add('bad'), batch.add('unlucky')].map((one) => one.catch(String));
  expect(await Promise.all(bad)).toEqual([
    'Error: as the test wished',
    'Error: as the test wished',
  ]);
  await batch.add('good');
});
