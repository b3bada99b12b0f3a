import { Link } from 'react-router';
import type { HoursOfSomebody } from '../api/contract.js';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { useWords } from '../schedule/words.js';
import { useWork } from '../shell/campaign.js';
import { useDuration } from './duration.js';

interface HoursLinesProps {
  readonly hours: HoursOfSomebody;
  /** Whoever may open an event is led to it. */
  readonly leads: boolean;
}

/** What somebody's hours consist of, line by line. */
export function HoursLines({ hours, leads }: HoursLinesProps) {
  const { t, moment } = useLanguage();
  const { campaign } = useWork();
  const words = useWords();
  const duration = useDuration();
  const { attended, adjustments, minutes } = hours;
  return (
    <>
      <p className="hours-sum">{t('deskattendance:of.sum', { time: duration(minutes) })}</p>
      <h2 className="small-title">{t('deskattendance:of.attended')}</h2>
      {attended.length === 0 && <p className="nothing">{t('deskattendance:of.nothing')}</p>}
      <ul className="hours-lines">
        {attended.map(({ event, came, minutes: there }) => {
          const name = `${words.event(event)} · ${isolated(words.text(event.venue))}`;
          return (
            <li key={event.id + came}>
              {leads ? (
                <Link to={`/schedule/events/${event.id}`} className="past-link">
                  {name}
                </Link>
              ) : (
                <span>{name}</span>
              )}
              <p className="fine">
                {words.dayAndTime(came)} ·{' '}
                {there === null ? t('deskattendance:of.now') : duration(there)}
              </p>
            </li>
          );
        })}
      </ul>
      <h2 className="small-title">{t('deskattendance:of.adjustments')}</h2>
      {adjustments.length === 0 && <p className="fine">{t('deskattendance:of.noAdjustments')}</p>}
      <ul className="hours-lines">
        {adjustments.map(({ id, minutes: more, reason, byName, at }) => (
          <li key={id}>
            <span>
              {duration(more)} · <bdi>{reason}</bdi>
            </span>
            <p className="fine">
              {t('deskattendance:of.by', {
                who: isolated(byName),
                moment: moment(at, campaign!.timeZone),
              })}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
