import { Ticker } from './ticker.js';

/** A ticker whose runs fail while it is told to, and that looks again only when it is woken. */
function aTicker() {
  const told: unknown[] = [];
  const state = { fails: true, runs: 0 };
  const ticker = new Ticker(
    () => {
      state.runs += 1;
      return state.fails ? Promise.reject(new Error(`Run ${state.runs}.`)) : Promise.resolve();
    },
    3_600_000,
    (error) => told.push((error as Error).message),
  );
  /** One run, from its beginning to its end. */
  const run = async () => {
    ticker.start();
    await ticker.stop();
  };
  return { told, state, run };
}

test('runs that go on failing are told once, and again when they fail after a good one', async () => {
  const { told, state, run } = aTicker();
  await run();
  await run();
  expect(told).toEqual(['Run 1.']);
  state.fails = false;
  await run();
  state.fails = true;
  await run();
  await run();
  expect(told).toEqual(['Run 1.', 'Run 4.']);
});
