import { common, mineAction } from './common.js';
import type { Write } from './content.js';
import { phrase } from './phrase.js';

/** To whoever asked for the way to their own pledge. */
export const myPledge: Write = (t, facts) => ({
  subject: t('notifications:myPledge.subject'),
  preview: t('notifications:myPledge.preview'),
  heading: t('notifications:myPledge.heading'),
  paragraphs: [
    phrase(t, 'notifications:myPledge.asked', { campaign: facts.campaign }),
    phrase(t, 'notifications:myPledge.canDo'),
    phrase(t, 'notifications:myPledge.notAsked'),
  ],
  action: mineAction(t, t('notifications:myPledge.button'), facts),
  ...common(t, facts),
});
