import { timesAfter } from './shift-times.rules.js';

/** An event of eight hours from nine on, with an hour before and after. */
const before = { lasts: 480, setup: 60, teardown: 60 };
const hour = 60;
const from = (clock: number, until: number) => ({
  startsAfter: (clock - 9) * hour,
  lasts: (until - clock) * hour,
});

describe('when its event begins an hour later and ends as before', () => {
  const after = { ...before, lasts: 420, endsAsBefore: true };
  /** From ten on. */
  const then = (clock: number, until: number) => ({
    startsAfter: (clock - 10) * hour,
    lasts: (until - clock) * hour,
  });

  test.each([
    ['the whole of it is the whole of it', from(9, 17), then(10, 17)],
    ['setting up and taking down included', from(8, 18), then(9, 18)],
    ['the morning is shorter', from(9, 13), then(10, 13)],
    ['the afternoon stays', from(13, 17), then(13, 17)],
    ['noon stays', from(11, 14), then(11, 14)],
    ['setting up comes before', from(8, 9), then(9, 10)],
    ['taking down comes after', from(17, 18), then(17, 18)],
    ['what is left of nothing keeps its length', from(9, 10), then(10, 11)],
  ])('%s', (_name, shift, expected) => {
    expect(timesAfter(shift, before, after)).toEqual(expected);
  });
});

describe('when its event ends two hours earlier', () => {
  const after = { ...before, lasts: 360, endsAsBefore: false };
  test.each([
    ['the whole of it is the whole of it', from(9, 17), from(9, 15)],
    ['the morning stays', from(9, 13), from(9, 13)],
    ['the afternoon is shorter', from(13, 17), from(13, 15)],
    ['the last two hours are the last two', from(15, 17), from(13, 15)],
    ['taking down comes after', from(17, 18), from(15, 16)],
  ])('%s', (_name, shift, expected) => {
    expect(timesAfter(shift, before, after)).toEqual(expected);
  });
});

test('an event that lasts as long takes its shifts along as they are', () => {
  for (const shift of [from(9, 17), from(8, 10), from(12, 13), from(17, 18)])
    expect(timesAfter(shift, before, { ...before, endsAsBefore: false })).toEqual(shift);
});

test('without the time to set up, nobody is asked to come for it', () => {
  const after = { ...before, setup: 0, teardown: 0 };
  expect(timesAfter(from(8, 12), before, after)).toEqual(from(9, 12));
  expect(timesAfter(from(13, 18), before, after)).toEqual(from(13, 17));
});
