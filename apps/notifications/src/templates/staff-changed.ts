import type { About } from '../letter.rules.js';
import { toStaff } from './common.js';
import type { Write } from './content.js';
import { LetterIncomplete, phrase } from './phrase.js';

const changes: Readonly<Partial<Record<About, string>>> = {
  password: 'notifications:staffChanged.password',
  'second-factor': 'notifications:staffChanged.secondFactor',
  'recovery-codes': 'notifications:staffChanged.recoveryCodes',
};

/** To the owner of an account whose guards were changed. Nothing in it can be clicked, so that nobody learns to. */
export const staffChanged: Write = (t, facts) => {
  const change = facts.about && changes[facts.about];
  if (!change) throw new LetterIncomplete('change');
  return {
    subject: t('notifications:staffChanged.subject'),
    preview: t('notifications:staffChanged.preview'),
    heading: t('notifications:staffChanged.heading'),
    paragraphs: [
      phrase(t, change, { campaign: facts.campaign }),
      phrase(t, 'notifications:staffChanged.wasYou'),
      phrase(t, 'notifications:staffChanged.wasNotYou'),
      phrase(t, 'notifications:staffChanged.noLink'),
    ],
    ...toStaff(t, facts),
  };
};
