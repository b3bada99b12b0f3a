import { useLanguage } from '../language/language.js';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/field.js';
import { lastMinute, lookBack } from './moment.rules.js';

interface MomentProps {
  /** Time on the wall of the campaign; empty for now. */
  readonly wall: string;
  readonly timeZone: string;
  readonly onLook: (wall: string) => void;
}

/** Since when the books are looked at as they were. */
export function MomentField({ wall, timeZone, onLook }: MomentProps) {
  const { t } = useLanguage();
  const now = new Date();
  const { at, isToCome } = lookBack(wall, timeZone, now);
  return (
    <div className="stock-moment">
      <TextField
        label={t('deskstock:at.label')}
        type="datetime-local"
        value={wall}
        onValue={onLook}
        max={lastMinute(now, timeZone)}
        mistake={isToCome ? t('deskstock:at.toCome') : undefined}
      />
      {(at || isToCome) && (
        <Button kind="text" onClick={() => onLook('')}>
          {t('deskstock:at.now')}
        </Button>
      )}
    </div>
  );
}
