import type { z } from 'zod';
import type { pictureQuerySchema } from '../link.schema.js';
import { drawingOf, type Asked } from './drawing.rules.js';
import { pdfOf } from './pdf.js';
import { pngOf } from './png.js';
import { svgOf } from './svg.js';

type Format = z.output<typeof pictureQuerySchema>['format'];

/** A tracked link as a code to scan, as a file. */
export function pictureOf(
  asked: Asked,
  format: Format,
): { readonly type: string; readonly body: string | Buffer } {
  const drawing = drawingOf(asked);
  switch (format) {
    case 'svg':
      return { type: 'image/svg+xml; charset=utf-8', body: svgOf(drawing) };
    case 'png':
      return { type: 'image/png', body: pngOf(drawing) };
    case 'pdf':
      return { type: 'application/pdf', body: pdfOf(drawing) };
  }
}
