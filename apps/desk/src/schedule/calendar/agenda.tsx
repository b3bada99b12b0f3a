import { Link } from 'react-router';
import type { CampaignEvent } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { ButtonLink } from '../../ui/button.js';
import { State } from '../event/state.js';
import { useWords } from '../words.js';
import { byDay } from './view.rules.js';
import './agenda.css';

interface AgendaProps {
  readonly events: readonly CampaignEvent[];
  readonly from: string;
  readonly isNarrowed: boolean;
  readonly plans: boolean;
}

/** The events by day, one below the other. */
export function Agenda({ events, from, isNarrowed, plans }: AgendaProps) {
  const { t } = useLanguage();
  const words = useWords();
  if (events.length === 0)
    return (
      <div className="agenda-empty">
        <p className="nothing">
          {t(isNarrowed ? 'deskschedule:list.noneSuch' : 'deskschedule:list.none')}
        </p>
        {plans && !isNarrowed && (
          <ButtonLink to="/schedule/new">{t('deskschedule:plan.first')}</ButtonLink>
        )}
      </div>
    );
  return (
    <div className="agenda">
      {byDay(events, from).map(({ day, events: all }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h3 id={`day-${day}`}>{words.day(day)}</h3>
          <ul>
            {all.map((event) => (
              <li key={event.id} className={`agenda-event agenda-${event.state}`}>
                <Link to={`/schedule/events/${event.id}`}>
                  <span className="agenda-time">{words.span(event.starts, event.ends)}</span>
                  <span className="agenda-name">
                    <bdi>{words.event(event)}</bdi>
                  </span>
                  <span className="agenda-place">
                    <bdi>{words.place(event)}</bdi>
                  </span>
                  <State state={event.state} />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
