import { common, confirmAction, mineAside } from './common.js';
import type { Write } from './content.js';
import { phrase } from './phrase.js';

/** To whoever signed: one tap, and the signature counts. */
export const pledgeConfirm: Write = (t, facts) => ({
  subject: t('notifications:pledgeConfirm.subject'),
  preview: t('notifications:pledgeConfirm.preview'),
  heading: t('notifications:pledgeConfirm.heading'),
  paragraphs: [
    phrase(t, 'notifications:pledgeConfirm.thanks', { campaign: facts.campaign }),
    phrase(t, 'notifications:pledgeConfirm.ask'),
  ],
  action: confirmAction(t, t('notifications:pledgeConfirm.button'), facts),
  aside: mineAside(t, facts),
  ...common(t, facts),
});
