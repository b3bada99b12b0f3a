import type { Translate } from '@blueheart/i18n';
import { linkLivesDays } from '../letter.rules.js';
import type { Action, DeskPage, LetterContent, LetterFacts, Link } from './content.js';
import { LetterIncomplete, phrase } from './phrase.js';

/** What all letters about a pledge share: greeting, "this was not me", why it came, who answers for it. */
export function common(
  t: Translate,
  facts: LetterFacts,
): Pick<LetterContent, 'greeting' | 'notMe' | 'footer' | 'privacy'> {
  return {
    ...frame(t, facts, 'notifications:letter.why'),
    privacy: privacy(t, facts),
    notMe: {
      question: t('notifications:letter.notMe.question'),
      label: t('notifications:letter.notMe.label'),
      url: facts.links.notMe(),
    },
  };
}

/** What the last letter to somebody has: no way out, for nothing is left to take back. */
export function farewell(
  t: Translate,
  facts: LetterFacts,
): Pick<LetterContent, 'greeting' | 'footer' | 'privacy'> {
  return { ...frame(t, facts, 'notifications:letter.whyLast'), privacy: privacy(t, facts) };
}

/** What letters to staff share. No "this was not me": whoever did not ask has nothing to take back. */
export function toStaff(
  t: Translate,
  facts: LetterFacts,
  why = 'notifications:letter.whyStaff',
): Pick<LetterContent, 'greeting' | 'footer'> {
  return frame(t, facts, why);
}

/** What letters to a venue share: whoever is written to there did not sign anything. */
export function toVenue(
  t: Translate,
  facts: LetterFacts,
): Pick<LetterContent, 'greeting' | 'footer'> {
  return frame(t, facts, 'notifications:letter.whyVenue');
}

/** What letters to a partner share: as those to a venue. */
export function toPartner(
  t: Translate,
  facts: LetterFacts,
): Pick<LetterContent, 'greeting' | 'footer'> {
  return frame(t, facts, 'notifications:letter.whyPartner');
}

/** The one thing to do in a letter to staff: go to a page of the desk. */
export function deskAction(
  t: Translate,
  { links }: LetterFacts,
  page: DeskPage,
  label: string,
  validFor: string,
): Action {
  const notes = [validFor, t('notifications:letter.linkInClear')];
  return { label, url: links.desk(page), notes };
}

function privacy(t: Translate, { links }: LetterFacts): Link {
  return { label: t('notifications:letter.privacy'), url: links.privacy() };
}

function frame(t: Translate, { name, campaign, controller }: LetterFacts, why: string) {
  return {
    greeting:
      name === undefined
        ? phrase(t, 'notifications:letter.greetingWithoutName')
        : phrase(t, 'notifications:letter.greeting', { name }),
    footer: [
      phrase(t, why, { campaign }),
      phrase(t, 'notifications:letter.controller', { controller }),
    ],
  };
}

/** The one thing to do: confirm. */
export function confirmAction(
  t: Translate,
  label: string,
  { links }: LetterFacts,
  days?: number,
): Action {
  return action(t, label, links.confirm(), days);
}

/** The one thing to do: go to one's own pledge. Throws LetterIncomplete without its token. */
export function mineAction(t: Translate, label: string, { links }: LetterFacts): Action {
  if (!links.mine) throw new LetterIncomplete('token of my-pledge');
  return action(t, label, links.mine());
}

/** The same as something that can be done besides, where the letter has its token. */
export function mineAside(t: Translate, { links }: LetterFacts): Link | undefined {
  return links.mine && { label: t('notifications:letter.mine'), url: links.mine() };
}

function action(t: Translate, label: string, url: string, days = linkLivesDays): Action {
  const notes = [
    t('notifications:letter.validFor', { count: days }),
    t('notifications:letter.linkInClear'),
  ];
  return { label, url, notes };
}
