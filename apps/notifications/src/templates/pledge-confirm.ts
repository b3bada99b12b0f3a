import { witnessedLinkDays } from '@blueheart/contracts';
import { common, confirmAction, mineAside } from './common.js';
import type { Write } from './content.js';
import { phrase } from './phrase.js';

/** To whoever signed: one tap, and the signature counts. What a volunteer has seen counts already. */
export const pledgeConfirm: Write = (t, facts) => {
  const isWitnessed = facts.about === 'witnessed';
  const of = isWitnessed ? 'notifications:pledgeWitnessed' : 'notifications:pledgeConfirm';
  const label = t('notifications:pledgeConfirm.button');
  return {
    subject: t(`${of}.subject`),
    preview: t(`${of}.preview`),
    heading: t(`${of}.heading`),
    paragraphs: [phrase(t, `${of}.thanks`, { campaign: facts.campaign }), phrase(t, `${of}.ask`)],
    action: confirmAction(t, label, facts, isWitnessed ? witnessedLinkDays : undefined),
    aside: mineAside(t, facts),
    ...common(t, facts),
  };
};
