/** The bounds within which a number that is not known lies, with so much confidence. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const confidence = 0.95;

/** P(X ≤ k) where so many are expected; summed in logarithms, so that thousands do not vanish. */
function atMost(k: number, expected: number): number {
  if (k < 0) return 0;
  if (expected === 0) return 1;
  let logTerm = -expected;
  let sum = Math.exp(logTerm);
  for (let n = 1; n <= k; n += 1) {
    logTerm += Math.log(expected / n);
    sum += Math.exp(logTerm);
  }
  return Math.min(sum, 1);
}

/** Where a function that falls with its argument comes to `level`. */
function whereItIs(level: number, falls: (expected: number) => number, above: number): number {
  let [low, high] = [0, above];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (falls(middle) > level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * How many are to be expected where so many came, people who decide each for themselves: the exact 95 % interval of a
 * Poisson count (F. Garwood, Fiducial limits for the Poisson distribution, Biometrika 28 (1936) 437–442). Above ten
 * thousand it is that of the normal distribution, which differs by less than a person in a thousand there.
 */
export function expectedFrom(count: number): Interval {
  if (count > 10_000) {
    const spread = 1.96 * Math.sqrt(count);
    return { low: count - spread, high: count + spread };
  }
  const tail = (1 - confidence) / 2;
  const above = count + 10 * Math.sqrt(count + 1) + 10;
  return {
    low: count === 0 ? 0 : whereItIs(1 - tail, (expected) => atMost(count - 1, expected), above),
    high: whereItIs(tail, (expected) => atMost(count, expected), above),
  };
}

/** So many people in so many days. */
export interface Counted {
  readonly people: number;
  readonly days: number;
}

/**
 * How many more a day came than before, and the 95 % interval of that: from the intervals of both rates, each of which
 * gives its own part of the error (G. Y. Zou, A. Donner, Construction of confidence limits about effect measures: a general
 * approach, Statistics in Medicine 27 (2008) 1693–1702).
 */
export function moreThan(before: Counted, now: Counted): Interval & { readonly perDay: number } {
  const [past, rate] = [before.people / before.days, now.people / now.days];
  const of = ({ people, days }: Counted) => {
    const { low, high } = expectedFrom(people);
    return { low: low / days, high: high / days };
  };
  const [was, is] = [of(before), of(now)];
  const perDay = rate - past;
  return {
    perDay,
    low: perDay - Math.hypot(rate - is.low, was.high - past),
    high: perDay + Math.hypot(is.high - rate, past - was.low),
  };
}

/**
 * With fewer people an interval is wider than what it is about: of four, the expected number may be anything from one to
 * ten.
 */
export const tooFew = 5;
