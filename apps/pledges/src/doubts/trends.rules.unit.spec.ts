import { others, TrendCounter } from './trends.rules.js';

const client = (key: string) => [{ kind: 'client', key } as const];

test('what was seen of one source within ten minutes is one row', () => {
  const counter = new TrendCounter();
  counter.add(1, client('a'), { past: 1, held: 1 }, 600_000);
  counter.add(1, client('a'), { past: 1, proved: 1 }, 1_199_999);
  counter.add(1, client('a'), { past: 1 }, 1_200_000);
  counter.add(2, client('a'), { past: 1 }, 600_001);
  const seen = counter.takeAll();
  expect(seen).toHaveLength(3);
  expect(seen[0]).toEqual({
    since: 600_000,
    campaign: 1,
    kind: 'client',
    key: 'a',
    past: 2,
    proved: 1,
    held: 1,
  });
  expect(counter.takeAll()).toEqual([]);
});

test('what could not be written is added to what came since', () => {
  const counter = new TrendCounter();
  counter.add(1, client('a'), { past: 1 }, 0);
  const taken = counter.takeAll();
  counter.add(1, client('a'), { past: 1 }, 1);
  counter.putBack(taken);
  expect(counter.takeAll().map(({ past }) => past)).toEqual([2]);
});

test('a flood of sources is bounded, and none of it is lost from the sum', () => {
  const counter = new TrendCounter();
  for (let at = 0; at < 5_000; at += 1) counter.add(1, client(`n${at}`), { past: 1 }, 0);
  const seen = counter.takeAll();
  expect(seen.length).toBeLessThanOrEqual(2_001);
  expect(seen.reduce((sum, { past }) => sum + past, 0)).toBe(5_000);
  expect(seen.at(-1)).toMatchObject({ key: others, past: 3_000 });
});
