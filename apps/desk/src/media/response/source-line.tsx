import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { everyDay, wholePeople } from './response.rules.js';
import type { Response, Source } from './response.js';
import '../../pledges/days.css';

interface LineProps {
  readonly source: Source;
  readonly period: Pick<Response, 'from' | 'to'>;
}

/** One link: how many came by it, what that may mean, and on which days. */
export function SourceLine({ source: { source, people, interval, days }, period }: LineProps) {
  const { t, number } = useLanguage();
  const range = interval && wholePeople(interval);
  return (
    <li className="line response-line">
      <div>
        <h2 className="line-name">
          {source === 'class' ? t('deskresponse:classes') : <bdi dir="ltr">{isolated(source)}</bdi>}
        </h2>
        <p>
          <b>
            {source === 'class'
              ? t('deskresponse:pupils', { count: people, n: number(people) })
              : t('deskresponse:people', { count: people, n: number(people) })}
          </b>
        </p>
        <p className="fine">
          {range
            ? t('deskresponse:range', { low: number(range.low), high: number(range.high) })
            : t('deskresponse:few')}
        </p>
      </div>
      <Days days={everyDay(period, days)} />
    </li>
  );
}

function Days({ days }: { readonly days: readonly { day: string; people: number }[] }) {
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
