import { useLanguage } from '../../language/language.js';
import '../../pledges/days.css';
import type { ForecastItem } from './forecast.js';
import { useDay } from './use-day.js';

type Days = ForecastItem['handedOut'];

/** What was handed out, a bar a day, and what is expected, a bar a week; the same as tables for whoever reads numbers. */
export function UseShown({ item: { handedOut, expected } }: { readonly item: ForecastItem }) {
  return (
    <div className="forecast-use">
      <Bars kind="handedOut" days={handedOut} />
      <Bars kind="expected" days={expected} />
    </div>
  );
}

interface BarsProps {
  readonly kind: 'handedOut' | 'expected';
  readonly days: Days;
}

/** Nothing where there is nothing to show. */
function Bars({ kind, days }: BarsProps) {
  const { t, number } = useLanguage();
  const day = useDay();
  const most = Math.max(0, ...days.map(({ pieces }) => pieces));
  if (most === 0) return null;
  const isWeeks = kind === 'expected';
  const named = (one: string) =>
    isWeeks ? t('deskforecast:chart.weekOf', { day: day(one) }) : day(one);
  const [first, last] = [days[0]!, days[days.length - 1]!];
  return (
    <figure className="days">
      <h3 className="small-title">{t(`deskforecast:chart.${kind}`)}</h3>
      <div className={isWeeks ? 'bars forecast-ahead' : 'bars bars-many'} aria-hidden="true">
        {days.map((one) => (
          <i
            key={one.day}
            title={`${named(one.day)}: ${number(one.pieces)}`}
            style={{ blockSize: `${Math.max(2, (one.pieces / most) * 100)}%` }}
          />
        ))}
      </div>
      <figcaption aria-hidden="true">
        <span>{day(first.day)}</span>
        <span>{t('deskforecast:chart.most', { n: number(most) })}</span>
        {days.length > 1 && <span>{isWeeks ? day(last.day) : t('deskforecast:line.today')}</span>}
      </figcaption>
      <details className="as-table">
        <summary>{t('deskforecast:chart.table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t(`deskforecast:chart.${isWeeks ? 'week' : 'day'}`)}</th>
              <th scope="col">{t('deskforecast:chart.pieces')}</th>
            </tr>
          </thead>
          <tbody>
            {days.map((one) => (
              <tr key={one.day}>
                <th scope="row">{named(one.day)}</th>
                <td>{number(one.pieces)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
