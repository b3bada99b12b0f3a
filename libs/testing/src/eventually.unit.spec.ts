import { eventually } from './eventually.js';

test('what holds at once is returned at once', async () => {
  expect(await eventually(() => 7)).toBe(7);
});

test('it tries again until it holds', async () => {
  let tries = 0;
  const answer = await eventually(async () => {
    tries += 1;
    if (tries < 3) throw new Error('not yet');
    return tries;
  });
  expect(answer).toBe(3);
});

test('what never holds fails with its last error', async () => {
  let tries = 0;
  const never = eventually(
    () => {
      tries += 1;
      throw new Error(`try ${tries}`);
    },
    { timeout: 50 },
  );
  await expect(never).rejects.toThrow(/^try \d+$/);
  expect(tries).toBeGreaterThan(1);
});
