import { Busy } from '@blueheart/contracts';
import { Turns } from './turns.js';

test('so many work at once, the others in their order, and who is too many is told so', async () => {
  const turns = new Turns(2, 2);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const work = (n: number) => () => {
    begun.push(n);
    return new Promise<void>((resolve) => ends.push(resolve));
  };
  const all = [1, 2, 3, 4].map((n) => turns.take(work(n)));
  await expect(turns.take(work(5))).rejects.toThrow(Busy);
  expect(begun).toEqual([1, 2]);
  ends[1]!();
  await all[1];
  expect(begun).toEqual([1, 2, 3]);
  ends[0]!();
  ends[2]!();
  await Promise.all([all[0], all[2]]);
  ends[3]!();
  await all[3];
  expect(begun).toEqual([1, 2, 3, 4]);
});

test('whose work fails leaves the turn to the next', async () => {
  const turns = new Turns(1, 1);
  const [one, other] = [
    turns.take(() => Promise.reject(new Error('no'))),
    turns.take(async () => 'yes'),
  ];
  await expect(one).rejects.toThrow('no');
  expect(await other).toBe('yes');
});
