import { formatTime, type Locale } from '@blueheart/i18n';
import type { ConferencePlan } from '../../api/contract.js';
import type { Language } from '../../language/load.js';
import { asDate } from '../wall.rules.js';

interface AgendaProps {
  readonly agenda: ConferencePlan['agenda'];
  readonly locale: Locale;
  readonly t: Language['t'];
}

/** What comes when, and who leads it; also on the printed sheet. */
export function Agenda({ agenda, locale, t }: AgendaProps) {
  if (agenda.length === 0) return null;
  return (
    <ol className="conference-agenda">
      {agenda.map(({ at, minutes, title, by }) => (
        <li key={at + title}>
          <span className="conference-time">
            {formatTime(asDate(`2000-01-01T${at}`), locale, 'UTC')}
          </span>
          <span>
            <b>
              <bdi>{title}</bdi>
            </b>
            {by && (
              <>
                {' · '}
                <bdi>{by}</bdi>
              </>
            )}
          </span>
          <span className="fine">
            {t('deskschedule:minutes', {
              count: minutes,
              n: new Intl.NumberFormat(locale).format(minutes),
            })}
          </span>
        </li>
      ))}
    </ol>
  );
}
