import type { Locale, Translate } from '@blueheart/i18n';
import { toVenue } from './common.js';
import type { EventFacts, Write } from './content.js';
import { clockOf, dayOf, inLanguage, timesOf } from './facts.js';
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
      ...event.times.map((times) => whenAndWhere(t, times, event.space, locale)),
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

/** A day of it, with the space where the venue names one, and the day of its end where that is another. */
export function whenAndWhere(
  t: Translate,
  span: EventFacts['times'][number],
  space: string,
  locale: Locale,
) {
  const { over, lastDay, ...times } = timesOf(span, locale);
  const key = `notifications:venueAsked.${over ? 'whenOver' : 'when'}${space ? 'AndWhere' : ''}`;
  return phrase(t, key, { ...times, ...(over && { lastDay }), ...(space && { space }) });
}
