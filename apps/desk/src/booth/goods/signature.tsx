import type { Stroke } from '../../stock/signature/drawing.rules.js';
import { SignaturePad } from '../../stock/signature/signature-pad.js';
import { useSpeech } from '../speech.js';

interface SignatureProps {
  readonly strokes: readonly Stroke[];
  readonly onStrokes: (change: (strokes: readonly Stroke[]) => readonly Stroke[]) => void;
}

/** Whoever received it signs with a finger; the name alone is enough. */
export function Signature({ strokes, onStrokes }: SignatureProps) {
  const { t } = useSpeech();
  return (
    <div className="at-field">
      <p className="signature-label" id="signature-label">
        {t('boothgoods:receive.draw')}
      </p>
      <span className="fine">{t('boothgoods:receive.drawHint')}</span>
      <SignaturePad strokes={strokes} onStrokes={onStrokes} labelledBy="signature-label" />
      {strokes.length > 0 && (
        <button type="button" className="button button-text" onClick={() => onStrokes(() => [])}>
          {t('boothgoods:receive.drawClear')}
        </button>
      )}
    </div>
  );
}
