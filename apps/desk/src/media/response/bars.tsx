import { useLanguage } from '../../language/language.js';
import '../../pledges/days.css';

/** How many came on which day: bars for eyes, a table for whoever wants the numbers. */
export function Days({ days }: { readonly days: readonly { day: string; people: number }[] }) {
  const { t, day, number } = useLanguage();
  const most = Math.max(1, ...days.map(({ people }) => people));
  const named = (one: string) => day(`${one}T12:00:00Z`, 'UTC');
  return (
    <div className="response-days">
      <figure className="days">
        <div className="bars bars-many" aria-hidden="true">
          {days.map(({ day: on, people }) => (
            <i
              key={on}
              title={`${named(on)}: ${number(people)}`}
              style={{ blockSize: `${Math.max(2, (Math.max(0, people) / most) * 100)}%` }}
            />
          ))}
        </div>
        <figcaption aria-hidden="true">
          <span>{named(days[0]!.day)}</span>
          <span>{named(days.at(-1)!.day)}</span>
        </figcaption>
      </figure>
      <details className="as-table">
        <summary>{t('deskresponse:table.open')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('deskresponse:table.day')}</th>
              <th scope="col">{t('deskresponse:table.people')}</th>
            </tr>
          </thead>
          <tbody>
            {days
              .filter(({ people }) => people !== 0)
              .toReversed()
              .map(({ day: on, people }) => (
                <tr key={on}>
                  <th scope="row">{named(on)}</th>
                  <td>{number(people)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}
