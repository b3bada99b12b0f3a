import { useLanguage } from '../language/language.js';
import { instantOf } from '../language/instant.rules.js';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/field.js';

interface MomentProps {
  /** Time on the wall of the campaign; empty for now. */
  readonly wall: string;
  readonly timeZone: string;
  readonly onLook: (wall: string) => void;
}

/** Since when the books are looked at as they were. */
export function MomentField({ wall, timeZone, onLook }: MomentProps) {
  const { t } = useLanguage();
  return (
    <div className="stock-moment">
      <TextField
        label={t('deskstock:at.label')}
        type="datetime-local"
        value={wall}
        onValue={onLook}
      />
      {instantOf(wall, timeZone) && (
        <Button kind="text" onClick={() => onLook('')}>
          {t('deskstock:at.now')}
        </Button>
      )}
    </div>
  );
}
