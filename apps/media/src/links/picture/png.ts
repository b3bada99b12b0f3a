import { crc32, deflateSync } from 'node:zlib';
import type { Drawing } from './drawing.rules.js';
import type { Step } from './path.js';

const widest = 1_200;
/** Lines of each pixel that are looked at: edges are smooth. */
const fine = 4;
const curve = 8;

interface Edge {
  readonly top: number;
  readonly bottom: number;
  /** Where it is at y = 0, and how far it goes aside with each y. */
  readonly x: number;
  readonly slope: number;
  readonly winding: 1 | -1;
}

/** For whoever writes a document: some 1,200 pixels wide, each module of as many whole ones. */
export function pngOf({ width, height, shapes }: Drawing): Buffer {
  const scale = Math.ceil(widest / width);
  const [columns, rows] = [width * scale, Math.ceil(height * scale)];
  const pixels = Buffer.alloc(columns * rows * 3, 255);
  for (const { colour, path } of shapes) fill(pixels, columns, rows, colour, edgesOf(path, scale));
  return fileOf(pixels, columns, rows);
}

function fill(
  pixels: Buffer,
  columns: number,
  rows: number,
  colour: string,
  edges: readonly Edge[],
): void {
  const ink = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  for (let row = 0; row < rows; row += 1) {
    const near = edges.filter(({ top, bottom }) => top < row + 1 && bottom > row);
    if (near.length === 0) continue;
    const covered = new Float64Array(columns);
    for (let line = 0; line < fine; line += 1) cover(covered, near, row + (line + 0.5) / fine);
    for (let column = 0; column < columns; column += 1) {
      const part = Math.min(1, covered[column]! / fine);
      if (part === 0) continue;
      for (let channel = 0; channel < 3; channel += 1) {
        const at = (row * columns + column) * 3 + channel;
        pixels[at] = Math.round(pixels[at]! * (1 - part) + ink[channel]! * part);
      }
    }
  }
}

/** Adds what of each pixel is inside on this line, by the rule of windings that are not zero. */
function cover(covered: Float64Array, edges: readonly Edge[], y: number): void {
  const crossings = edges
    .filter(({ top, bottom }) => top <= y && y < bottom)
    .map(({ x, slope, winding }) => ({ x: x + slope * y, winding }))
    .toSorted((one, other) => one.x - other.x);
  let winding = 0;
  for (const [index, crossing] of crossings.entries()) {
    winding += crossing.winding;
    const next = crossings[index + 1];
    if (winding !== 0 && next) span(covered, crossing.x, next.x);
  }
}

function span(covered: Float64Array, from: number, until: number): void {
  const last = Math.min(covered.length, Math.ceil(until));
  for (let column = Math.max(0, Math.floor(from)); column < last; column += 1)
    covered[column]! += Math.max(0, Math.min(until, column + 1) - Math.max(from, column));
}

function edgesOf(path: readonly Step[], scale: number): Edge[] {
  const edges: Edge[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const to = (toX: number, toY: number) => {
    if (toY !== y) {
      const slope = (toX - x) / (toY - y);
      const [top, bottom] = [Math.min(y, toY), Math.max(y, toY)];
      edges.push({ top, bottom, x: x - slope * y, slope, winding: toY > y ? 1 : -1 });
    }
    [x, y] = [toX, toY];
  };
  for (const { op, at } of path) {
    const points = at.map((value) => value * scale);
    if (op === 'M') [x, y, startX, startY] = [points[0]!, points[1]!, points[0]!, points[1]!];
    else if (op === 'Z') to(startX, startY);
    else for (const [px, py] of straight([x, y, ...points])) to(px, py);
  }
  return edges;
}

/** A line or a curve, from its first point, as short lines (de Casteljau). */
function straight(points: readonly number[]): (readonly [number, number])[] {
  const pieces = points.length === 4 ? 1 : curve;
  return Array.from({ length: pieces }, (_, piece) => {
    const part = (piece + 1) / pieces;
    let left = points;
    while (left.length > 2)
      left = left.slice(2).map((value, at) => left[at]! + (value - left[at]!) * part);
    return [left[0]!, left[1]!];
  });
}

/** PNG (ISO/IEC 15948): eight bits of red, green and blue, lines as they are. */
function fileOf(pixels: Buffer, columns: number, rows: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(columns, 0);
  header.writeUInt32BE(rows, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const lines = Array.from({ length: rows }, (_, row) =>
    Buffer.concat([Buffer.of(0), pixels.subarray(row * columns * 3, (row + 1) * columns * 3)]),
  );
  const signature = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const data = deflateSync(Buffer.concat(lines));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}
