import type { Locale, Translate } from '@blueheart/i18n';
import { toStaff } from './common.js';
import type { LetterFacts, ShiftFacts, Write } from './content.js';
import { clockOf, dayOf, inLanguage, timesOf } from './facts.js';
import { LetterIncomplete, phrase, type Phrase } from './phrase.js';

/** What a letter about a shift tells: the same facts under each, and another thing to do. */
export type ShiftNews =
  'tomorrow' | 'today' | 'after' | 'changed' | 'cancelled' | 'offer' | 'on' | 'off';

/** To somebody with a part in a shift. Who has nothing to answer gets no link. */
export function staffShift(news: ShiftNews): Write {
  return (t, facts) => {
    const { shift, locale } = facts;
    if (!shift) throw new LetterIncomplete('shift');
    const { day, from, until } = timesOf(shift, locale);
    const answers = news !== 'cancelled' && news !== 'off';
    return {
      subject: t(`shiftletters:${news}.subject`, { day, from, until }),
      preview: t(`shiftletters:${news}.preview`),
      heading: t(`shiftletters:${news}.heading`),
      paragraphs: [
        phrase(t, `shiftletters:${news}.text`, { campaign: facts.campaign }),
        ...whatAndWhere(t, shift, locale),
        whenOf(t, shift, locale),
        toDo(t, news, shift, locale),
      ],
      ...(answers && { action: answer(t, news, facts) }),
      ...toStaff(t, facts),
    };
  };
}

/** From when until when, and on which day that is where it is another. */
export function whenOf(
  t: Translate,
  span: { readonly starts: string; readonly ends: string },
  locale: Locale,
): Phrase {
  const { over, lastDay, ...times } = timesOf(span, locale);
  return over
    ? phrase(t, 'shiftletters:whenOver', { ...times, lastDay })
    : phrase(t, 'shiftletters:when', times);
}

function whatAndWhere(t: Translate, shift: ShiftFacts, locale: Locale): Phrase[] {
  const title = inLanguage(shift.titles, locale);
  const venue = inLanguage(shift.venue, locale);
  return [
    ...(title ? [phrase(t, 'shiftletters:title', { title })] : []),
    phrase(t, 'shiftletters:what', { role: t(`shiftletters:roles.${shift.role}`) }),
    shift.space
      ? phrase(t, 'shiftletters:whereAt', { venue, space: shift.space })
      : phrase(t, 'shiftletters:where', { venue }),
  ];
}

function toDo(t: Translate, news: ShiftNews, { answerUntil }: ShiftFacts, locale: Locale): Phrase {
  if (news !== 'offer') return phrase(t, `shiftletters:${news}.toDo`);
  if (answerUntil === null) throw new LetterIncomplete('end of the offer');
  const until = { day: dayOf(answerUntil, locale), time: clockOf(answerUntil, locale) };
  return phrase(t, 'shiftletters:offer.toDo', until);
}

function answer(
  t: Translate,
  news: Exclude<ShiftNews, 'cancelled' | 'off'>,
  { links }: LetterFacts,
) {
  return {
    label: t(`shiftletters:${news}.button`),
    url: links.shift(),
    notes: [t('shiftletters:noSignIn'), t('notifications:letter.linkInClear')],
  };
}
