import type { BoothFigures, Incident } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { reported } from '../incidents/incidents.rules.js';

interface IncidentsProps {
  readonly figures: BoothFigures['figures'];
  /** What happened; undefined for those who only read figures. */
  readonly incidents: readonly Incident[] | undefined;
  readonly timeZone: string;
}

/** What happened at a booth, where and when; for whoever only reads, how often. */
export function ReportIncidents({ figures, incidents, timeZone }: IncidentsProps) {
  const { t, number, moment } = useLanguage();
  const told = incidents && reported(incidents);
  const counted = figures.filter(({ kind }) => kind === 'incident');
  if ((told ?? counted).length === 0) return null;
  return (
    <section>
      <h3>{t('deskcounts:report.incidents')}</h3>
      <ul className="report-list">
        {told?.map(({ id, category, place, happenedAt, receivedAt }) => (
          <li key={id}>
            {t('deskincidents:inReport', {
              what: t(`deskincidents:kinds.${category}`),
              place: isolated(place),
              moment: moment(happenedAt ?? receivedAt, timeZone),
            })}
          </li>
        ))}
        {!told &&
          counted.map(({ what, count }) => (
            <li key={what}>
              {t('deskcounts:tapped.counted', {
                what: t(`deskincidents:kinds.${what}`),
                n: number(count),
              })}
            </li>
          ))}
      </ul>
    </section>
  );
}
