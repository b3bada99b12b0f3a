import { common, mineAside } from './common.js';
import type { Write } from './content.js';
import { phrase } from './phrase.js';

/** To a contact that has confirmed before and signs again: nothing to do. */
export const alreadySigned: Write = (t, facts) => ({
  subject: t('notifications:alreadySigned.subject'),
  preview: t('notifications:alreadySigned.preview'),
  heading: t('notifications:alreadySigned.heading'),
  paragraphs: [
    phrase(t, 'notifications:alreadySigned.counted', { campaign: facts.campaign }),
    phrase(t, 'notifications:alreadySigned.nothingToDo'),
  ],
  aside: mineAside(t, facts),
  ...common(t, facts),
});
