import { deflateSync } from 'node:zlib';
import type { Drawing } from './drawing.rules.js';
import type { Step } from './path.js';

const pointsOfMillimetre = 72 / 25.4;
/** A module of 1.5 mm: the code is some 5 cm wide, and as large as a printer likes. */
const scale = 1.5 * pointsOfMillimetre;

/** For a printer's shop (PDF 1.4, ISO 32000): nothing but outlines, on a page of its size. */
export function pdfOf({ width, height, shapes }: Drawing): Buffer {
  const size = `${round(width * scale)} ${round(height * scale)}`;
  const drawn = shapes.map(({ colour, path }) => `${inkOf(colour)} rg ${pathOf(path)} f`);
  // A page is measured from below; a drawing, from above.
  const turned = `${round(scale)} 0 0 ${round(-scale)} 0 ${round(height * scale)} cm`;
  const content = deflateSync(Buffer.from([turned, ...drawn].join('\n'), 'latin1'));
  return fileOf([
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size}] /Resources << >> /Contents 4 0 R >>`,
    ),
    Buffer.concat([
      Buffer.from(`<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n`),
      content,
      Buffer.from('\nendstream'),
    ]),
  ]);
}

function inkOf(colour: string): string {
  return [1, 3, 5].map((at) => round(parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ');
}

function pathOf(path: readonly Step[]): string {
  let [x, y] = [0, 0];
  return path
    .map(({ op, at }) => {
      const points = op === 'Q' ? cubic([x, y, ...at]) : at;
      if (at.length) [x, y] = [at.at(-2)!, at.at(-1)!];
      return [...points.map(round), operators[op]].join(' ');
    })
    .join(' ');
}

const operators = { M: 'm', L: 'l', Q: 'c', C: 'c', Z: 'h' } as const;

/** A curve of one handle as one of two: PDF knows no other. */
function cubic(points: readonly number[]): number[] {
  const [x0, y0, x1, y1, x2, y2] = points as [number, number, number, number, number, number];
  const third = (end: number, handle: number) => end + ((handle - end) * 2) / 3;
  return [third(x0, x1), third(y0, y1), third(x2, x1), third(y2, y1), x2, y2];
}

function fileOf(objects: readonly Buffer[]): Buffer {
  const parts = [Buffer.from('%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  let length = parts[0]!.length;
  const offsets = objects.map((body, at) => {
    const offset = length;
    const part = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    parts.push(part);
    length += part.length;
    return offset;
  });
  const count = objects.length + 1;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end)]);
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
