import { signInLivesMinutes } from '../letter.rules.js';
import { deskAction, toStaff } from './common.js';
import type { Write } from './content.js';
import { phrase } from './phrase.js';

/**
 * To whoever signs in without a password. The code is for another screen than the one that the letter is read on; as
 * in `pledge-code` it stands where no locked screen shows it.
 */
export const staffSignIn: Write = (t, facts) => ({
  subject: t('notifications:staffSignIn.subject'),
  preview: t('notifications:staffSignIn.preview'),
  heading: t('notifications:staffSignIn.heading'),
  paragraphs: [
    phrase(t, 'notifications:staffSignIn.asked', { campaign: facts.campaign }),
    phrase(t, 'notifications:staffSignIn.notAsked'),
  ],
  code: {
    digits: facts.code(),
    notes: [
      t('notifications:pledgeCode.validFor', { count: signInLivesMinutes }),
      t('notifications:pledgeCode.keep'),
    ],
  },
  action: deskAction(
    t,
    facts,
    'enter',
    t('notifications:staffSignIn.button'),
    t('notifications:staffSignIn.validFor', { count: signInLivesMinutes }),
  ),
  ...toStaff(t, facts),
});
