import { asWritten, regionOf } from '@blueheart/i18n';
import { useLanguage } from '../../language/language.js';
import { IconButton, Button } from '../../ui/button.js';
import { asDate } from '../wall.rules.js';
import { stepTo, views, type Looked } from './view.rules.js';
import './pager.css';

interface PagerProps {
  readonly looked: Looked;
  readonly range: { readonly from: string; readonly until: string };
  readonly today: string;
  readonly isWide: boolean;
  readonly onLook: (changes: Partial<Looked>) => void;
}

/** Which days are in sight, and the way to others; on a wide screen also how they are laid out. */
export function Pager({ looked, range, today, isWide, onLook }: PagerProps) {
  const { t, locale } = useLanguage();
  const { view } = looked;
  const days = new Intl.DateTimeFormat(regionOf(locale), {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const month = new Intl.DateTimeFormat(regionOf(locale), {
    timeZone: 'UTC',
    month: 'long',
    year: 'numeric',
  });
  const title =
    view === 'month'
      ? month.format(asDate(looked.day))
      : asWritten(days.formatRange(asDate(range.from), asDate(range.until)), locale);
  return (
    <div className="pager">
      <h2 aria-live="polite">{title}</h2>
      <div className="pager-steps">
        <IconButton
          icon="back"
          label={t(`deskschedule:pager.before.${view}`)}
          onClick={() => onLook({ day: stepTo(looked, -1) })}
        />
        <Button kind="text" onClick={() => onLook({ day: today })}>
          {t('deskschedule:pager.today')}
        </Button>
        <IconButton
          icon="along"
          label={t(`deskschedule:pager.after.${view}`)}
          onClick={() => onLook({ day: stepTo(looked, 1) })}
        />
      </div>
      {isWide && (
        <div className="pager-views" role="group" aria-label={t('deskschedule:pager.views')}>
          {views.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === view}
              onClick={() => onLook({ view: one })}
            >
              {t(`deskschedule:views.${one}`)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
