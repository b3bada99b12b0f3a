import { formatNumber, formatTime, type Locale } from '@blueheart/i18n';
import { Fragment } from 'react';
import type { ConferencePlan } from '../../api/contract.js';
import type { Language } from '../../language/load.js';
import { asDate } from '../wall.rules.js';
import { spokenBy, type ShownSpeaker } from './school.rules.js';

interface AgendaProps {
  readonly agenda: ConferencePlan['agenda'];
  /** Whom its rows can name. */
  readonly speakers: readonly ShownSpeaker[];
  readonly locale: Locale;
  readonly t: Language['t'];
}

/** What comes when, and who leads it; also on the printed sheet. */
export function Agenda({ agenda, speakers, locale, t }: AgendaProps) {
  if (agenda.length === 0) return null;
  return (
    <ol className="conference-agenda">
      {agenda.map(({ at, minutes, title, ...row }) => (
        <li key={at + title}>
          <span className="conference-time">
            {formatTime(asDate(`2000-01-01T${at}`), locale, 'UTC')}
          </span>
          <span>
            <b>
              <bdi>{title}</bdi>
            </b>
            {spokenBy(row, speakers).map((one) => (
              <Fragment key={one}>
                {' · '}
                <bdi>{one}</bdi>
              </Fragment>
            ))}
          </span>
          <span className="fine">
            {t('deskschedule:minutes', {
              count: minutes,
              n: formatNumber(minutes, locale),
            })}
          </span>
        </li>
      ))}
    </ol>
  );
}
