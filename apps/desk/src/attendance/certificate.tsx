import { formatDate, formatNumber } from '@blueheart/i18n';
import type { HoursOfSomebody } from '../api/contract.js';
import type { Language } from '../language/load.js';
import { asDate } from '../schedule/wall.rules.js';
import { durationIn } from './duration.js';

interface CertificateProps {
  readonly hours: HoursOfSomebody;
  /** What the campaign is called in this language. */
  readonly campaign: string;
  readonly timeZone: string;
  /** That of whoever reads it, which need not be that of the desk. */
  readonly language: Language;
}

/** One sheet of A4 that says how long somebody helped. */
export function HoursCertificate({ hours, campaign, timeZone, language }: CertificateProps) {
  const { t, locale, dir } = language;
  const over = hours.attended.filter(({ minutes }) => minutes !== null);
  const days = over.map(({ came }) => came).toSorted();
  const day = (wall: string | undefined) => (wall ? formatDate(asDate(wall), locale, 'UTC') : '');
  const events = new Set(over.map(({ event }) => event.id)).size;
  const facts = [
    ['name', hours.name],
    ['campaign', campaign],
    ['hours', durationIn(language, hours.minutes)],
    ['events', t('deskattendance:page.events', { count: events, n: formatNumber(events, locale) })],
    ['from', day(days[0])],
    ['until', day(days.at(-1))],
    ['issued', formatDate(new Date(), locale, timeZone)],
  ] as const;
  return (
    <article className="certificate" lang={locale} dir={dir}>
      <header>
        <h2>{t('deskattendance:certificate.title')}</h2>
        <p>{campaign}</p>
      </header>
      <p>{t('deskattendance:certificate.text')}</p>
      <dl className="certificate-facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{t(`deskattendance:certificate.${name}`)}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
      <p className="certificate-signature">{t('deskattendance:certificate.signature')}</p>
    </article>
  );
}
