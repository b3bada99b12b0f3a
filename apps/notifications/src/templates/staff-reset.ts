import { resetLivesHours } from '../letter.rules.js';
import { deskAction, toStaff } from './common.js';
import type { Write } from './content.js';
import { phrase } from './phrase.js';

/** To whoever asked for another password. */
export const staffReset: Write = (t, facts) => ({
  subject: t('notifications:staffReset.subject'),
  preview: t('notifications:staffReset.preview'),
  heading: t('notifications:staffReset.heading'),
  paragraphs: [
    phrase(t, 'notifications:staffReset.asked', { campaign: facts.campaign }),
    phrase(t, 'notifications:staffReset.notAsked'),
  ],
  action: deskAction(
    t,
    facts,
    'reset',
    t('notifications:staffReset.button'),
    t('notifications:staffReset.validFor', { count: resetLivesHours }),
  ),
  ...toStaff(t, facts),
});
