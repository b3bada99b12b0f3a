import { formatDate, formatNumber, textIn } from '@blueheart/i18n';
import type { Campaign, CampaignEvent, EventProposal } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import type { Language } from '../../language/load.js';
import { printedDay, printedSpan } from '../printed.rules.js';
import { minutesLater } from '../wall.rules.js';

interface LetterProps {
  readonly event: CampaignEvent;
  readonly days: readonly CampaignEvent[];
  readonly proposal: EventProposal;
  readonly address: string;
  readonly campaign: Campaign;
  /** Of the venue, which need not be that of the desk. */
  readonly language: Language;
}

/** One sheet of A4: the question, and below the line the slip that comes back. */
export function Letter({ event, days, proposal, address, campaign, language }: LetterProps) {
  const { t, locale, dir } = language;
  const { expectedVisitors, space, venue } = event;
  const title = textIn(campaign.titles, locale);
  const place = textIn(venue.names, locale);
  const what = textIn(event.titles, locale) || t(`deskschedule:kinds.${event.kind}`);
  const reference = isolated(proposal.reference);
  const zone = campaign.timeZone;
  return (
    <article className="certificate letter" lang={locale} dir={dir}>
      <header>
        <h2>{title}</h2>
        <p>{formatDate(new Date(proposal.askedAt), locale, zone)}</p>
      </header>
      <address className="letter-to">
        <b>
          <bdi>{place}</bdi>
        </b>
        {address && (
          <>
            <br />
            <bdi>{address}</bdi>
          </>
        )}
      </address>
      <p>
        <b>{t('deskletter:subject', { what: isolated(what), reference })}</b>
      </p>
      <p>{t('deskletter:greeting')}</p>
      <p>
        {t('deskletter:asks', {
          campaign: isolated(title),
          count: days.length,
          n: formatNumber(days.length, locale),
        })}
      </p>
      <ul className="letter-days">
        {days.map((one) => (
          <li key={one.id}>{whenOf(one, language)}</li>
        ))}
      </ul>
      {(space.name || expectedVisitors !== null) && (
        <p>
          {space.name && t('deskletter:space', { space: isolated(space.name) })}{' '}
          {expectedVisitors !== null &&
            t('deskletter:visitors', { n: formatNumber(expectedVisitors, locale) })}
        </p>
      )}
      <p>
        {t('deskletter:answer', {
          day: formatDate(new Date(proposal.holdsUntil), locale, zone),
        })}
      </p>
      <p>{t('deskletter:closing')}</p>
      <p className="certificate-signature">{t('deskletter:signature')}</p>
      <section className="letter-slip">
        <h3>{t('deskletter:slip.title')}</h3>
        <p>{t('deskletter:slip.about', { reference, venue: isolated(place) })}</p>
        <ul>
          {(['accepted', 'declined', 'suggested'] as const).map((answer) => (
            <li key={answer}>
              <span className="letter-box" aria-hidden="true" />
              <span>{t(`deskletter:slip.${answer}`)}</span>
              {answer === 'suggested' && <span className="letter-blank" />}
            </li>
          ))}
        </ul>
        <p className="letter-lines">
          <span>{t('deskletter:slip.name')}</span>
          <span>{t('deskletter:slip.date')}</span>
          <span>{t('deskletter:slip.signature')}</span>
        </p>
      </section>
    </article>
  );
}

/** The whole time at the venue, setting up and taking down included. */
function whenOf({ starts, ends, setupMinutes, teardownMinutes }: CampaignEvent, lang: Language) {
  const { t } = lang;
  const span = (from: string, until: string) => printedSpan(lang, from, until);
  const shown = t('deskschedule:dayAndSpan', {
    day: printedDay(lang, starts),
    span: span(starts, ends),
  });
  if (setupMinutes === 0 && teardownMinutes === 0) return shown;
  const there = span(minutesLater(starts, -setupMinutes), minutesLater(ends, teardownMinutes));
  return `${shown} ${t('deskletter:there', { span: there })}`;
}
