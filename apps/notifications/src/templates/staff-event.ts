import type { Locale, Translate } from '@blueheart/i18n';
import { toStaff } from './common.js';
import type { NewsFacts, Write } from './content.js';
import { clockOf, dayOf, inLanguage } from './facts.js';
import { LetterIncomplete, phrase, type Phrase } from './phrase.js';
import { whenOf } from './staff-shift.js';

/** What somebody is told of an event that they have. */
type EventNews = 'incident' | 'accepted' | 'declined' | 'suggested';

/** Each has a sentence of its own; what is not known here is told as something else. */
const categories = [
  'asks-for-help',
  'harassment',
  'medical',
  'lost-child',
  'dispute',
  'theft',
  'damage',
];

/**
 * To whoever has an event. What happened and when; where, and what anybody has typed, is on the desk alone. The subject
 * says nothing of it: it stands on screens that others see.
 */
export function staffEvent(about: EventNews): Write {
  return (t, facts) => {
    const { news, campaign, links, locale } = facts;
    if (!news) throw new LetterIncomplete('news');
    return {
      subject: t(`eventletters:${about}.subject`),
      preview: t(`eventletters:${about}.preview`),
      heading: t(`eventletters:${about}.heading`),
      paragraphs: [
        phrase(t, `eventletters:${about}.text`, { campaign }),
        ...(about === 'incident' ? whatHappened(t, news, locale) : []),
        ...whichEvent(t, news, locale),
        ...(about === 'suggested' ? suggested(t, news, locale) : []),
        phrase(t, `eventletters:${about}.toDo`),
      ],
      action: {
        label: t('eventletters:button'),
        url: links.event(news.event),
        notes: [t('notifications:letter.linkInClear')],
      },
      ...toStaff(t, facts),
    };
  };
}

function whatHappened(t: Translate, { incident }: NewsFacts, locale: Locale): Phrase[] {
  if (!incident) throw new LetterIncomplete('incident');
  const { category, happened, came, isLate } = incident;
  const at = (wall: string) => ({ day: dayOf(wall, locale), time: clockOf(wall, locale) });
  const known = categories.includes(category) ? category : 'other';
  return [
    phrase(t, 'eventletters:what', { what: t(`booth:incident.categories.${known}`) }),
    happened === null
      ? phrase(t, 'eventletters:clockWrong', at(came))
      : phrase(t, 'eventletters:happened', at(happened)),
    ...(isLate ? [phrase(t, 'eventletters:cameLate', at(came))] : []),
  ];
}

function whichEvent(t: Translate, news: NewsFacts, locale: Locale): Phrase[] {
  const { titles, venue, space, times } = news;
  const title = inLanguage(titles, locale);
  const where = inLanguage(venue, locale);
  return [
    ...(title ? [phrase(t, 'shiftletters:title', { title })] : []),
    space
      ? phrase(t, 'shiftletters:whereAt', { venue: where, space })
      : phrase(t, 'shiftletters:where', { venue: where }),
    ...times.map((one) => whenOf(t, one, locale)),
  ];
}

/** Where there are none, the venue has left a remark. */
function suggested(t: Translate, { suggestions = [] }: NewsFacts, locale: Locale): Phrase[] {
  if (suggestions.length === 0) return [phrase(t, 'eventletters:suggested.remark')];
  return [
    phrase(t, 'eventletters:suggested.instead'),
    ...suggestions.map((one) => whenOf(t, one, locale)),
  ];
}
