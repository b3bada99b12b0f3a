import { common, confirmAction, mineAside } from './common.js';
import type { Write } from './content.js';
import { phrase } from './phrase.js';

/** To whoever signed and has not confirmed: once, and never again. */
export const pledgeReminder: Write = (t, facts) => ({
  subject: t('notifications:pledgeReminder.subject'),
  preview: t('notifications:pledgeReminder.preview'),
  heading: t('notifications:pledgeReminder.heading'),
  paragraphs: [
    phrase(t, 'notifications:pledgeReminder.waiting', { campaign: facts.campaign }),
    phrase(t, 'notifications:pledgeReminder.onlyOne'),
  ],
  action: confirmAction(t, t('notifications:pledgeReminder.button'), facts),
  aside: mineAside(t, facts),
  ...common(t, facts),
});
