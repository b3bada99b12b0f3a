import { toVenue } from './common.js';
import type { Write } from './content.js';
import { inLanguage } from './facts.js';
import { LetterIncomplete, phrase } from './phrase.js';
import { whenAndWhere } from './venue-asked.js';

/** To a venue with which something is agreed, or that hears of another time as it had agreed. There is nothing to press. */
export const venueAgreed: Write = (t, facts) => {
  const { agreed, about, campaign, locale } = facts;
  if (!agreed || (about !== 'agreed' && about !== 'moved')) throw new LetterIncomplete('agreement');
  const title = inLanguage(agreed.titles, locale);
  const venue = inLanguage(agreed.venue, locale);
  return {
    subject: t(`agreedletters:${about}.subject`),
    preview: t('agreedletters:preview'),
    heading: t(`agreedletters:${about}.heading`),
    paragraphs: [
      phrase(t, `agreedletters:${about}.text`, { campaign, venue }),
      ...(title ? [phrase(t, 'notifications:venueAsked.title', { title })] : []),
      ...agreed.agreed.map((times) => whenAndWhere(t, times, agreed.space, locale)),
      phrase(t, 'agreedletters:toDo'),
      phrase(t, 'agreedletters:reference', { reference: agreed.reference }),
    ],
    ...toVenue(t, facts),
  };
};
