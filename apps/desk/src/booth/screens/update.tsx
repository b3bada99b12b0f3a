import { useSpeech } from '../speech.js';

/** A newer version waits, and takes over when somebody says so. */
export function Update({ takeOver }: { takeOver: (() => void) | undefined }) {
  const { t } = useSpeech();
  if (!takeOver) return null;
  return (
    <div className="at-note" role="status">
      <p>{t('booth:update.text')}</p>
      <button type="button" className="button" onClick={takeOver}>
        {t('booth:update.action')}
      </button>
    </div>
  );
}
