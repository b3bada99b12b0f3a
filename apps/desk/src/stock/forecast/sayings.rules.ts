import type { Saying } from '../../today/saying.js';
import type { Forecast, ForecastItem } from './forecast.js';

/** What Today says: what has to be ordered now, and what runs out though there is still time. */
export function forecastSayings({ today, items }: Pick<Forecast, 'today' | 'items'>): Saying[] {
  const isDue = ({ reorder: { by } }: ForecastItem) => by !== null && by <= today;
  const due = items.filter(isDue).length;
  const later = items.filter((one) => one.runOut.answer === 'runs-out' && !isDue(one)).length;
  const to = '/stock/forecast';
  return [
    ...(due > 0 ? [{ id: 'reorder', needsYou: true, count: due, to }] : []),
    ...(later > 0 ? [{ id: 'runsOut', needsYou: false, count: later, to }] : []),
  ];
}
