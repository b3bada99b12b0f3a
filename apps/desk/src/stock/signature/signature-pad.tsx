import { useEffect, useRef, type PointerEvent } from 'react';
import { begun, drawnOn, pointIn, type Point, type Stroke } from './drawing.rules.js';
import './signature.css';

interface PadProps {
  readonly strokes: readonly Stroke[];
  readonly onStrokes: (change: (strokes: readonly Stroke[]) => readonly Stroke[]) => void;
  /** The id of what it is called. */
  readonly labelledBy: string;
}

/** What a finger, a pen or a mouse draws on; at the desk as on a phone at a booth. */
export function SignaturePad({ strokes, onStrokes, labelledBy }: PadProps) {
  const field = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (field.current) draw(field.current, strokes);
  }, [strokes]);
  const at = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLCanvasElement>): Point =>
    pointIn(currentTarget.getBoundingClientRect(), clientX, clientY);
  return (
    <canvas
      ref={field}
      className="signature-field"
      role="img"
      aria-labelledby={labelledBy}
      onPointerDown={(event) => {
        if (!event.isPrimary || event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const point = at(event);
        onStrokes((all) => begun(all, point));
      }}
      onPointerMove={(event) => {
        if (!event.isPrimary || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
        const point = at(event);
        onStrokes((all) => drawnOn(all, point));
      }}
    />
  );
}

/** As sharp as the screen is; on paper's white in the dark too. */
function draw(canvas: HTMLCanvasElement, strokes: readonly Stroke[]): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const ratio = window.devicePixelRatio || 1;
  const [width, height] = [canvas.clientWidth * ratio, canvas.clientHeight * ratio];
  canvas.width = width;
  canvas.height = height;
  context.lineWidth = 2.5 * ratio;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.strokeStyle = '#10243a';
  for (const stroke of strokes) {
    const [first, ...others] = stroke.map(
      ([x, y]) => [(x / 1000) * width, (y / 1000) * height] as const,
    );
    if (!first) continue;
    context.beginPath();
    context.moveTo(...first);
    for (const point of others.length ? others : [first]) context.lineTo(...point);
    context.stroke();
  }
}
