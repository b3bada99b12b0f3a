import { codeLivesMinutes } from '../letter.rules.js';
import { common } from './common.js';
import type { Write } from './content.js';
import { phrase } from './phrase.js';

/**
 * The code that downloading or deleting needs. It is neither in the subject nor in the preview, and no link
 * leads to where it is typed in: a locked screen shows the one, and a forwarded letter would carry the other.
 */
export const pledgeCode: Write = (t, facts) => ({
  subject: t('notifications:pledgeCode.subject'),
  preview: t('notifications:pledgeCode.preview'),
  heading: t('notifications:pledgeCode.heading'),
  paragraphs: [phrase(t, 'notifications:pledgeCode.intro', { campaign: facts.campaign })],
  code: {
    digits: facts.code(),
    notes: [
      t('notifications:pledgeCode.validFor', { count: codeLivesMinutes }),
      t('notifications:pledgeCode.keep'),
      t('notifications:pledgeCode.notAsked'),
    ],
  },
  ...common(t, facts),
});
