import { useLanguage } from '../../language/language.js';
import type { RunOut } from './forecast.js';
import { barOf, shareOf } from './forecast.rules.js';
import { useDay } from './use-day.js';

export interface Line {
  readonly today: string;
  readonly end: string;
}

interface LineProps {
  readonly runOut: RunOut;
  readonly lastBooked: string | null;
  readonly line: Line;
}

/** The range on the time that is booked: for eyes alone, the sentences beside it say the same. */
export function TimeLine({ runOut, lastBooked, line }: LineProps) {
  const { t } = useLanguage();
  const day = useDay();
  const bar = barOf(runOut, line);
  if (!lastBooked) return null;
  return (
    <div className="forecast-line" aria-hidden="true">
      <div className="forecast-track">
        <i
          className="forecast-last"
          style={{ insetInlineStart: `${shareOf(lastBooked, line)}%` }}
        />
        {bar && (
          <i
            className={bar.open ? 'forecast-bar forecast-open' : 'forecast-bar'}
            style={{
              insetInlineStart: `min(${bar.start}%, 100% - 14px)`,
              insetInlineEnd: `${100 - bar.end}%`,
            }}
          />
        )}
        {bar?.likely != null && (
          <i className="forecast-day" style={{ insetInlineStart: `${bar.likely}%` }} />
        )}
      </div>
      <p>
        <span>{t('deskforecast:line.today')}</span>
        <span>{t('deskforecast:line.last', { day: day(lastBooked) })}</span>
      </p>
    </div>
  );
}
