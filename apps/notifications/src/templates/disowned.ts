import { farewell } from './common.js';
import type { Write } from './content.js';
import { phrase } from './phrase.js';

/** The last letter to an address whose counted pledge was cancelled by "this was not me". */
export const disowned: Write = (t, facts) => ({
  subject: t('notifications:disowned.subject'),
  preview: t('notifications:disowned.preview'),
  heading: t('notifications:disowned.heading'),
  paragraphs: [
    phrase(t, 'notifications:disowned.cancelled', { campaign: facts.campaign }),
    phrase(t, 'notifications:disowned.again'),
  ],
  aside: { label: t('notifications:disowned.page'), url: facts.links.page() },
  ...farewell(t, facts),
});
