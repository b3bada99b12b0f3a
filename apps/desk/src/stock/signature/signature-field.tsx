import { useLanguage } from '../../language/language.js';
import { Button } from '../../ui/button.js';
import type { Stroke } from './drawing.rules.js';
import { SignaturePad } from './signature-pad.js';

interface FieldProps {
  readonly strokes: readonly Stroke[];
  readonly onStrokes: (change: (strokes: readonly Stroke[]) => readonly Stroke[]) => void;
}

/** A name drawn with a finger, a pen or a mouse; who has none of them types it instead. */
export function SignatureField({ strokes, onStrokes }: FieldProps) {
  const { t } = useLanguage();
  return (
    <div className="field">
      <p className="signature-label" id="signature-label">
        {t('desksigned:draw')}
      </p>
      <p className="hint">{t('desksigned:drawHint')}</p>
      <SignaturePad strokes={strokes} onStrokes={onStrokes} labelledBy="signature-label" />
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
