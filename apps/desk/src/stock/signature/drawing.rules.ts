/** In thousandths of the field's width and height. */
export type Point = readonly [number, number];
export type Stroke = readonly Point[];

/** As the API takes them. */
const mostStrokes = 60;
const mostPoints = 800;
/** A finger that rests draws no more points; less than this is not seen. */
const leastStep = 6;

interface Field {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where on the field a finger is; beyond its edge it is at the edge. */
export function pointIn(field: Field, x: number, y: number): Point {
  const part = (value: number, length: number) =>
    Math.round(Math.min(1, Math.max(0, length > 0 ? value / length : 0)) * 1000);
  return [part(x - field.left, field.width), part(y - field.top, field.height)];
}

/** A finger comes down: a line of its own begins, as long as there may be another. */
export function begun(strokes: readonly Stroke[], point: Point): readonly Stroke[] {
  return strokes.length < mostStrokes ? [...strokes, [point]] : strokes;
}

/** It goes on: the last line is longer, where the step can be seen. */
export function drawnOn(strokes: readonly Stroke[], point: Point): readonly Stroke[] {
  const last = strokes.at(-1);
  const from = last?.at(-1);
  if (!last || !from) return strokes;
  const isSeen = Math.hypot(point[0] - from[0], point[1] - from[1]) >= leastStep;
  return isSeen ? [...strokes.slice(0, -1), [...last, point]] : strokes;
}

/** As many points as the API takes: of too many each line keeps its ends, and every second one between. */
export function thinned(strokes: readonly Stroke[]): [number, number][][] {
  const count = strokes.reduce((sum, { length }) => sum + length, 0);
  if (count <= mostPoints) return strokes.map((stroke) => stroke.map(([x, y]) => [x, y]));
  return thinned(
    strokes.map((stroke) => stroke.filter((_, at) => at % 2 === 0 || at === stroke.length - 1)),
  );
}

/** For the `d` of an SVG path that is 1000 by 1000; a dot is a line to itself. */
export function pathOf(strokes: readonly Stroke[]): string {
  return strokes
    .filter(({ length }) => length > 0)
    .map((stroke) => {
      const [[x, y], ...others] = stroke as [Point, ...Point[]];
      const rest = others.length ? others : [[x, y] as const];
      return `M${x} ${y}${rest.map(([a, b]) => `L${a} ${b}`).join('')}`;
    })
    .join('');
}
