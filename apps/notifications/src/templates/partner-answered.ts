import { formatDate, formatNumber, type Locale, type Translate } from '@blueheart/i18n';
import { toPartner } from './common.js';
import type { AnswerFacts, LetterFacts, Write } from './content.js';
import { inLanguage } from './facts.js';
import { LetterIncomplete, phrase, textOf, type Phrase } from './phrase.js';

type AnswerLine = AnswerFacts['lines'][number];

/** What a partner is told of its request. */
type News = 'approved' | 'approvedInPart' | 'declined' | 'changed' | 'changedToNothing' | 'sent';

/**
 * To a partner whose request is answered, or to whom something is on its way. It leads nowhere: a partner's link is shown
 * once, and whoever has it was given it by somebody.
 */
export const partnerAnswered: Write = (t, facts) => {
  const { answer, campaign, locale } = facts;
  if (!answer) throw new LetterIncomplete('answer');
  const news = newsOf(facts.about, answer);
  const { number: n, partner, reason } = answer;
  return {
    subject: t(`partnerletters:${news}.subject`, { n }),
    preview: t('partnerletters:preview'),
    heading: t(`partnerletters:${news}.heading`),
    paragraphs: [
      phrase(t, `partnerletters:${news}.text`, { campaign, partner, n: formatNumber(n, locale) }),
      ...answer.lines.map((line) => lineOf(t, news, line, locale)),
      ...(news !== 'sent' && reason ? [phrase(t, 'partnerletters:reason', { reason })] : []),
      ...neededBy(t, news, answer, locale),
      phrase(t, news === 'sent' ? 'partnerletters:sent.toDo' : 'partnerletters:goesOn'),
      phrase(t, 'partnerletters:newLink'),
    ],
    ...toPartner(t, facts),
  };
};

function newsOf(about: LetterFacts['about'], { lines }: AnswerFacts): News {
  const isNothing = lines.every(({ approved }) => approved === 0);
  switch (about) {
    case 'approved':
      return lines.every(({ asked, approved }) => approved === asked)
        ? 'approved'
        : 'approvedInPart';
    case 'changed':
      return isNothing ? 'changedToNothing' : 'changed';
    case 'declined':
    case 'sent':
      return about;
    default:
      throw new LetterIncomplete('what was answered');
  }
}

/** How many of what: of an answer that is not simply yes or no, how many of how many. */
function lineOf(t: Translate, news: News, line: AnswerLine, locale: Locale): Phrase {
  const { asked, approved, sent } = line;
  const item = itemOf(t, line, locale);
  if (news === 'approvedInPart' || news === 'changed')
    return phrase(t, 'partnerletters:approvedOfAsked', {
      item,
      asked: formatNumber(asked, locale),
      approved: formatNumber(approved, locale),
    });
  const count = news === 'sent' ? sent : asked;
  if (count === undefined) throw new LetterIncomplete('number of pieces');
  return phrase(t, 'partnerletters:line', { item, pieces: t('partnerletters:pieces', { count }) });
}

function itemOf(t: Translate, { names, language }: AnswerLine, locale: Locale): string | undefined {
  const item = inLanguage(names, locale);
  if (!language) return item;
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(language);
  return textOf(phrase(t, 'supplies:inLanguage', { item, language: name ?? language }));
}

function neededBy(t: Translate, news: News, { neededBy: day }: AnswerFacts, locale: Locale) {
  if (day === null || news === 'declined' || news === 'changedToNothing') return [];
  const until = formatDate(new Date(`${day}T00:00:00Z`), locale, 'UTC');
  return [phrase(t, 'partnerletters:neededBy', { day: until })];
}
