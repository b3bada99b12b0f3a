/** A step of a path, as in SVG, with absolute points: x and y, one after the other. */
export interface Step {
  readonly op: 'M' | 'L' | 'Q' | 'C' | 'Z';
  readonly at: readonly number[];
}

/** Reads what glyphs and the heart are written in: absolute M, L, Q, C and Z. */
export function readPath(text: string): Step[] {
  return [...text.matchAll(/([MLQCZ])([^MLQCZ]*)/g)].map(([, op, at]) => ({
    op: op as Step['op'],
    at: at!.trim() ? at!.trim().split(/[ ,]+/).map(Number) : [],
  }));
}

/** The same, so much larger and then moved. */
export function placed(
  path: readonly Step[],
  scale: number,
  [dx, dy]: readonly [number, number],
): Step[] {
  return path.map(({ op, at }) => ({
    op,
    at: at.map((value, index) => value * scale + (index % 2 ? dy : dx)),
  }));
}

export function rectangle(x: number, y: number, width: number, height: number): Step[] {
  return [
    { op: 'M', at: [x, y] },
    { op: 'L', at: [x + width, y] },
    { op: 'L', at: [x + width, y + height] },
    { op: 'L', at: [x, y + height] },
    { op: 'Z', at: [] },
  ];
}
