/** The bounds within which a number that is not known lies, with so much confidence. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const confidence = 0.95;

/**
 * P(X ≤ k) by how many are expected, near k. Summed from the term at k downwards, which is found in logarithms so that
 * thousands do not vanish, for as long as there is something to add: some hundred terms of ten thousand.
 */
function atMost(k: number): (expected: number) => number {
  let logFactorial = 0;
  for (let n = 2; n <= k; n += 1) logFactorial += Math.log(n);
  return (expected) => {
    let term = Math.exp(k * Math.log(expected) - expected - logFactorial);
    let sum = 0;
    for (let n = k; n >= 0 && sum + term > sum; n -= 1) {
      sum += term;
      term *= n / expected;
    }
    return Math.min(sum, 1);
  };
}

/** Where a function that falls with its argument comes to `level`, between two others. */
function whereItIs(
  level: number,
  falls: (expected: number) => number,
  [from, until]: readonly [number, number],
): number {
  let [low, high] = [from, until];
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
  const far = 10 * Math.sqrt(count + 1) + 10;
  const around = [Math.max(0, count - far), count + far] as const;
  return {
    low: count === 0 ? 0 : whereItIs(1 - tail, atMost(count - 1), around),
    high: whereItIs(tail, atMost(count), around),
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
