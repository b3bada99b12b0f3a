import { encode } from 'uqr';
import { glyphs } from './glyphs.js';
import { placed, readPath, rectangle, type Step } from './path.js';

export interface Asked {
  /** Where the code leads. */
  readonly address: string;
  /** The campaign's blue: `#0b5fa5`. */
  readonly blue: string;
  /** Whether somebody types it, and needs to read it. */
  readonly isTyped: boolean;
}

/** What is drawn, one over the other, on white; the unit is a module of the code. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly { readonly colour: string; readonly path: readonly Step[] }[];
}

/** Modules of white around the code that a reader needs (ISO/IEC 18004, 5.3.8). */
const quiet = 4;
/** The heart of the public pages (libs/pages), in a box of 132 × 120. */
const heart = readPath(
  'M66 112 C24 84 8 62 8 40 C8 22 21 10 37 10 C49 10 59 16 66 28 C73 16 83 10 95 10 C111 10 124 22 124 40 C124 62 108 84 66 112 Z',
);
/** Of the code's side: level Q mends a quarter of its area, and the heart hides a twentieth. */
const heartShare = 0.22;
const largestText = 3;

/** A code to scan in the campaign's blue, with its heart; below it the short address, where it is typed. */
export function drawingOf({ address, blue, isTyped }: Asked): Drawing {
  const { data, size } = encode(address, { ecc: 'Q', border: 0 });
  const colour = isDark(blue) ? blue : '#000000';
  const width = size + 2 * quiet;
  const hole = holeIn(size);
  const caption = isTyped ? captionOf(address, size, width) : undefined;
  return {
    width,
    height: width + (caption?.height ?? 0),
    shapes: [
      { colour, path: data.flatMap((row, y) => runsOf(row, y, hole)) },
      { colour, path: heartIn(hole) },
      ...(caption ? [{ colour: '#000000', path: caption.path }] : []),
    ],
  };
}

interface Hole {
  readonly from: number;
  readonly until: number;
}

/** Where no modules are: whole ones, in the middle. */
function holeIn(size: number): Hole {
  const half = Math.floor((size * heartShare) / 2);
  const middle = (size - 1) / 2;
  return { from: middle - half, until: middle + half + 1 };
}

function heartIn({ from, until }: Hole): Step[] {
  const side = until - from - 0.6;
  const scale = side / 132;
  const left = quiet + from + 0.3;
  return placed(heart, scale, [left, left + (side - 120 * scale) / 2]);
}

/** The dark runs of a row, each a rectangle of one module's height. */
function runsOf(row: readonly boolean[], y: number, { from, until }: Hole): Step[] {
  const isDarkAt = (x: number) =>
    row[x] === true && !(y >= from && y < until && x >= from && x < until);
  const runs: Step[] = [];
  for (let x = 0; x < row.length; x += 1) {
    if (!isDarkAt(x)) continue;
    const start = x;
    while (isDarkAt(x + 1)) x += 1;
    runs.push(...rectangle(quiet + start, quiet + y, x + 1 - start, 1));
  }
  return runs;
}

/** As somebody types it, on one line no wider than the code. */
function captionOf(address: string, size: number, width: number) {
  const text = [...address.replace(/^https?:\/\//, '')].filter((sign) => sign in glyphs);
  const long = text.reduce((sum, sign) => sum + glyphs[sign]![0], 0);
  const em = Math.min(largestText, (size * 1000) / long);
  const base = width - quiet / 2 + em;
  let x = (width - (long * em) / 1000) / 2;
  const path = text.flatMap((sign) => {
    const [advance, outline] = glyphs[sign]!;
    const drawn = placed(readPath(outline), em / 1000, [x, base]);
    x += (advance * em) / 1000;
    return drawn;
  });
  return { path, height: em + quiet / 2 };
}

/** Whether it stands out from white as text has to (WCAG 2.2, 1.4.3): cameras want as much. */
function isDark(colour: string): boolean {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(parseInt(colour.slice(at, at + 2), 16)));
  return 1.05 / (0.2126 * red! + 0.7152 * green! + 0.0722 * blue! + 0.05) >= 4.5;
}

function linear(byte: number): number {
  const part = byte / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
