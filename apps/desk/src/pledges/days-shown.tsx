import type { Figures } from '../api/contract.js';
import { useLanguage } from '../language/language.js';
import './days.css';

/**
 * The last thirty days, today included, exactly: a bar a day, and the same as a table for whoever reads numbers. Nothing
 * where nobody has confirmed yet.
 */
export function DaysShown({ days, timeZone }: { days: Figures['byDay']; timeZone: string }) {
  const { t, day, number } = useLanguage();
  const most = Math.max(0, ...days.map(({ confirmed }) => confirmed));
  if (most === 0) return null;
  const named = (one: string) => day(`${one}T12:00:00Z`, timeZone);
  return (
    <section className="days-shown">
      <h2 className="small-title">{t('deskpledges:days.title')}</h2>
      <figure className="days">
        <div className="bars bars-many" aria-hidden="true">
          {days.map(({ day: on, confirmed }) => (
            <i
              key={on}
              title={`${named(on)}: ${number(confirmed)}`}
              style={{ blockSize: `${Math.max(2, (confirmed / most) * 100)}%` }}
            />
          ))}
        </div>
        <figcaption aria-hidden="true">
          <span>{named(days[0]!.day)}</span>
          <span>{t('deskpledges:days.most', { n: number(most) })}</span>
          <span>{t('deskpledges:days.today')}</span>
        </figcaption>
      </figure>
      <details className="as-table">
        <summary>{t('deskpledges:days.table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('deskpledges:days.day')}</th>
              <th scope="col">{t('deskpledges:days.confirmed')}</th>
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map(({ day: on, confirmed }) => (
              <tr key={on}>
                <th scope="row">{named(on)}</th>
                <td>{number(confirmed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
