import { useLanguage } from '../../language/language.js';
import { useDay } from '../use-day.js';
import type { MediaLink } from './links.js';
import { barsOf } from './links.rules.js';

interface DaysProps {
  readonly visits: MediaLink['visits'];
  readonly span: { readonly since: string; readonly today: string };
}

/** How many came, in a sentence; on which days, as bars for eyes alone. */
export function Days({ visits, span }: DaysProps) {
  const { t, number } = useLanguage();
  const day = useDay();
  const bars = barsOf(visits, span);
  const lately = visits.days.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="links-visits">
      <p className="fine">
        {t('desklinks:visits.all', { count: visits.total, n: number(visits.total) })}
        {visits.total > 0 && (
          <> · {t('desklinks:visits.lately', { count: lately, n: number(lately) })}</>
        )}
      </p>
      {lately > 0 && (
        <div className="links-days" aria-hidden="true">
          {bars.map((bar) => (
            <i
              key={bar.day}
              title={t('desklinks:visits.day', { day: day(bar.day), n: number(bar.count) })}
              className={bar.count > 0 ? 'links-some' : undefined}
              style={{ blockSize: `${Math.max(bar.share, 4)}%` }}
            />
          ))}
        </div>
      )}
    </div>
  );
}
