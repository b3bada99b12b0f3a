import { formatTime, formatWeekday, type Locale, type Translate } from '@blueheart/i18n';
import { toVenue } from './common.js';
import type { EventFacts, Write } from './content.js';
import { LetterIncomplete, phrase } from './phrase.js';

const asks = {
  booth: 'notifications:venueAsked.booth',
  conference: 'notifications:venueAsked.conference',
  other: 'notifications:venueAsked.other',
} as const;

/** To a venue that is asked for a time: what, when, and that the answer is one press away. */
export const venueAsked: Write = (t, facts) => {
  const { event, locale } = facts;
  if (!event) throw new LetterIncomplete('event');
  const again = facts.about === 'again';
  const venue = inLanguage(event.venue, locale);
  const title = inLanguage(event.titles, locale);
  return {
    subject: t(`notifications:venueAsked.${again ? 'subjectAgain' : 'subject'}`),
    preview: t('notifications:venueAsked.preview'),
    heading: t(`notifications:venueAsked.${again ? 'headingAgain' : 'heading'}`),
    paragraphs: [
      ...(again ? [phrase(t, 'notifications:venueAsked.again')] : []),
      phrase(t, asks[event.kind], { campaign: facts.campaign, venue }),
      ...(title ? [phrase(t, 'notifications:venueAsked.title', { title })] : []),
      ...event.times.map((times) => when(t, times, event.space, locale)),
      phrase(t, 'notifications:venueAsked.toDo'),
      phrase(t, 'notifications:venueAsked.reference', { reference: event.reference }),
    ],
    action: {
      label: t('notifications:venueAsked.button'),
      url: facts.links.answer(),
      notes: [
        t('notifications:venueAsked.held', {
          day: dayOf(event.holdsUntil, locale),
          time: clockOf(event.holdsUntil, locale),
        }),
        t('notifications:letter.linkInClear'),
      ],
    },
    ...toVenue(t, facts),
  };
};

function when(
  t: Translate,
  { starts, ends }: EventFacts['times'][number],
  space: string,
  locale: Locale,
) {
  const times = {
    day: dayOf(starts, locale),
    from: clockOf(starts, locale),
    until: clockOf(ends, locale),
  };
  return space
    ? phrase(t, 'notifications:venueAsked.whenAndWhere', { ...times, space })
    : phrase(t, 'notifications:venueAsked.when', times);
}

/** The day of a time on the wall: no zone is between it and its reader. */
function dayOf(wall: string, locale: Locale): string {
  return formatWeekday(new Date(`${wall}Z`), locale, 'UTC');
}

function clockOf(wall: string, locale: Locale): string {
  return formatTime(new Date(`${wall}Z`), locale, 'UTC');
}

/** In this language, or else in one that it is known in. */
function inLanguage(texts: Readonly<Record<string, string>>, locale: Locale): string | undefined {
  return texts[locale] || Object.values(texts).find(Boolean);
}
