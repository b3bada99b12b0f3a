import { farewell } from './common.js';
import type { Write } from './content.js';
import { phrase } from './phrase.js';

/** The last letter to whoever had their data deleted. */
export const deleted: Write = (t, facts) => ({
  subject: t('notifications:deleted.subject'),
  preview: t('notifications:deleted.preview'),
  heading: t('notifications:deleted.heading'),
  paragraphs: [
    phrase(t, 'notifications:deleted.gone', { campaign: facts.campaign }),
    phrase(t, 'notifications:deleted.counted'),
    phrase(t, 'notifications:deleted.fingerprint'),
    phrase(t, 'notifications:deleted.last'),
  ],
  ...farewell(t, facts),
});
