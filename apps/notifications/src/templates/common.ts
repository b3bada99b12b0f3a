import type { Translate } from '@blueheart/i18n';
import { linkLivesDays } from '../letter.rules.js';
import type { Action, LetterContent, LetterFacts } from './content.js';
import { phrase } from './phrase.js';

/** What all letters about a pledge share: greeting, "this was not me", why it came, who answers for it. */
export function common(
  t: Translate,
  { name, campaign, controller, links }: LetterFacts,
): Pick<LetterContent, 'greeting' | 'notMe' | 'footer' | 'privacy'> {
  return {
    greeting:
      name === undefined
        ? phrase(t, 'notifications:letter.greetingWithoutName')
        : phrase(t, 'notifications:letter.greeting', { name }),
    notMe: {
      question: t('notifications:letter.notMe.question'),
      label: t('notifications:letter.notMe.label'),
      url: links.notMe(),
    },
    footer: [
      phrase(t, 'notifications:letter.why', { campaign }),
      phrase(t, 'notifications:letter.controller', { controller }),
    ],
    privacy: { label: t('notifications:letter.privacy'), url: links.privacy() },
  };
}

/** The one thing to do: confirm. */
export function confirmAction(t: Translate, label: string, { links }: LetterFacts): Action {
  return {
    label,
    url: links.confirm(),
    notes: [
      t('notifications:letter.validFor', { count: linkLivesDays }),
      t('notifications:letter.linkInClear'),
    ],
  };
}
