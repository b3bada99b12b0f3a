import { toStaff } from './common.js';
import type { Write } from './content.js';
import { LetterIncomplete, phrase } from './phrase.js';

/** Each has a sentence of its own; of a kind that is not known here only the number is told. */
const kinds = ['event', 'venue', 'order'];

/** To whoever got a colleague's work. Whose it was, and the words that came with it, are on the desk alone. */
export const staffWorkMoved: Write = (t, facts) => {
  const { work, campaign, links } = facts;
  if (!work) throw new LetterIncomplete('work');
  return {
    subject: t('workletters:subject'),
    preview: t('workletters:preview'),
    heading: t('workletters:heading'),
    paragraphs: [
      phrase(t, 'workletters:text', { campaign }),
      ...work.moved.map(({ kind, count }) => [
        t(`workletters:kinds.${kinds.includes(kind) ? kind : 'other'}`, { count }),
      ]),
      phrase(t, 'workletters:goesOn'),
    ],
    action: {
      label: t('workletters:button'),
      url: links.today(),
      notes: [t('notifications:letter.linkInClear')],
    },
    ...toStaff(t, facts),
  };
};
