import { useEffect, useRef, type PointerEvent } from 'react';
import { useLanguage } from '../../language/language.js';
import { Button } from '../../ui/button.js';
import { begun, drawnOn, pointIn, type Point, type Stroke } from './drawing.rules.js';
import './signature.css';

interface FieldProps {
  readonly strokes: readonly Stroke[];
  readonly onStrokes: (change: (strokes: readonly Stroke[]) => readonly Stroke[]) => void;
}

/** A name drawn with a finger, a pen or a mouse; who has none of them types it instead. */
export function SignatureField({ strokes, onStrokes }: FieldProps) {
  const { t } = useLanguage();
  const field = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (field.current) draw(field.current, strokes);
  }, [strokes]);
  const at = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLCanvasElement>): Point =>
    pointIn(currentTarget.getBoundingClientRect(), clientX, clientY);
  return (
    <div className="field">
      <p className="signature-label" id="signature-label">
        {t('desksigned:draw')}
      </p>
      <p className="hint">{t('desksigned:drawHint')}</p>
      <canvas
        ref={field}
        className="signature-field"
        role="img"
        aria-labelledby="signature-label"
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
      {strokes.length > 0 && (
        <div className="buttons">
          <Button kind="text" onClick={() => onStrokes(() => [])}>
            {t('desksigned:clear')}
          </Button>
        </div>
      )}
    </div>
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
