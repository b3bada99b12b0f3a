import { seeded } from '@blueheart/testing';
import { daysLater } from './days.rules.js';
import { runOutOf } from './forecast.rules.js';
import { confidence, useOf } from './use.rules.js';

/**
 * Made-up campaigns, in which the day it truly runs out is known: how often it lies in the range. Booths are of different
 * sizes; each hands out what its size and the campaign's rate make likely, and is busier or quieter than others. Four in
 * five are promised. It is a little more, for a range has whole days: most where booths are alike and the range is short.
 */
const campaigns = 2_000;
const today = '2026-11-29';

interface Shape {
  readonly past: number;
  /** How much busier or quieter booths are than is usual: the standard deviation of a factor. */
  readonly differ: number;
}

test.each<Shape & { readonly holds: number }>([
  { past: 5, differ: 0.3, holds: 0.82 },
  { past: 8, differ: 0.3, holds: 0.86 },
  { past: 20, differ: 0.3, holds: 0.86 },
  { past: 8, differ: 0.6, holds: 0.81 },
  { past: 20, differ: 0.1, holds: 0.92 },
])('after $past booths that differ by $differ the range holds the day in $holds', (shape) => {
  const random = seeded(shape.past * 100 + shape.differ * 10);
  const held = Array.from({ length: campaigns }, () => holdsTheDay(shape, random)).filter(Boolean);
  const share = held.length / campaigns;
  expect(share).toBeGreaterThanOrEqual(confidence);
  expect(share).toBeCloseTo(shape.holds, 2);
});

function holdsTheDay({ past, differ }: Shape, random: () => number): boolean {
  const rate = 0.5 + random() * 0.9;
  const planned = () => Math.round(50 + random() * 250);
  const handsOut = (pieces: number) =>
    Math.max(0, Math.round(pieces * rate * (1 + differ * normal(random))));
  const over = Array.from({ length: past }, planned).map((pieces) => ({
    planned: pieces,
    handedOut: handsOut(pieces),
  }));
  // Two booths a week for half a year.
  const ahead = Array.from({ length: 52 }, (_, at) => ({
    day: daysLater(today, 1 + Math.floor(at * 3.5)),
    pieces: planned(),
  }));
  const stock = Math.round(random() * 52 * 175 * rate);
  const { earliest, latest } = runOutOf({ stock, arriving: [], wanted: ahead }, useOf(over));
  let left = stock;
  const truly = ahead.find(({ pieces }) => (left -= handsOut(pieces)) < 0)?.day ?? '9999';
  return (earliest ?? '9999') <= truly && truly <= (latest ?? '9999');
}

/** Box and Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
