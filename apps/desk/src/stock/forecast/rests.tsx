import { useLanguage } from '../../language/language.js';
import type { ForecastItem } from './forecast.js';
import { useDay } from './use-day.js';
import { UseShown } from './use-shown.js';

/** What the answer follows from, for whoever asks: which booths, which orders, what was and will be handed out. */
export function Rests({ item, fewest }: { readonly item: ForecastItem; readonly fewest: number }) {
  const { t, number } = useLanguage();
  const day = useDay();
  const { rests, reorder, runOut } = item;
  const { basis, past, ahead, arriving, uncertain } = rests;
  const { lead, point, safety } = reorder;
  if (runOut.answer === 'unbooked') return null;
  return (
    <details className="forecast-more">
      <summary>{t('deskforecast:rests.title')}</summary>
      <ul className="forecast-list fine">
        <li>
          {t(`deskforecast:rests.${basis}`, {
            count: past.booths,
            n: number(past.booths),
            fewest: number(fewest),
            planned: number(past.planned),
            handedOut: number(past.handedOut),
          })}
        </li>
        <li>
          {t('deskforecast:rests.ahead', {
            n: number(ahead.booths),
            planned: number(ahead.planned),
          })}
        </li>
        {arriving.map((one, at) => (
          <li key={`${one.day} ${at}`}>
            {t('deskforecast:rests.arriving', { day: day(one.day), n: number(one.pieces) })}
          </li>
        ))}
        {uncertain > 0 && <li>{t('deskforecast:rests.uncertain', { n: number(uncertain) })}</li>}
        <li>{t('deskforecast:reorder.point', { n: number(point), safety: number(safety) })}</li>
        <li>
          {t(`deskforecast:reorder.lead.${lead.from}`, {
            days: number(lead.days),
            n: number(lead.orders),
          })}
        </li>
      </ul>
      <UseShown item={item} />
    </details>
  );
}
