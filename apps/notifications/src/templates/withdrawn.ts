import { withdrawnStaysDays } from '../letter.rules.js';
import { common, mineAction } from './common.js';
import type { Write } from './content.js';
import { phrase } from './phrase.js';

/** To whoever took the pledge back: what that means, and how to undo it. */
export const withdrawn: Write = (t, facts) => ({
  subject: t('notifications:withdrawn.subject'),
  preview: t('notifications:withdrawn.preview'),
  heading: t('notifications:withdrawn.heading'),
  paragraphs: [
    phrase(
      t,
      facts.hadCounted ? 'notifications:withdrawn.counted' : 'notifications:withdrawn.notCounted',
      { campaign: facts.campaign },
    ),
    [t('notifications:withdrawn.forgotten', { count: withdrawnStaysDays })],
  ],
  action: mineAction(t, t('notifications:withdrawn.button'), facts),
  ...common(t, facts),
});
