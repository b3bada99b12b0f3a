import { formatDate, formatTime, formatWeekday, textIn } from '@blueheart/i18n';
import { useMemo } from 'react';
import type { CampaignEvent } from '../api/contract.js';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { asDate, dayOf } from './wall.rules.js';

type Named = Pick<CampaignEvent, 'kind' | 'titles'>;

/** What is in the schedule, in the words of whoever reads; times as they hang on the wall there. */
export function useWords() {
  const { t, locale } = useLanguage();
  return useMemo(() => {
    const thisYear = new Date().getFullYear().toString();
    const day = (wall: string) =>
      wall.startsWith(thisYear)
        ? formatWeekday(asDate(wall), locale, 'UTC')
        : formatDate(asDate(wall), locale, 'UTC');
    const time = (wall: string) => formatTime(asDate(wall), locale, 'UTC');
    return {
      day,
      time,
      /** From when until when; of what goes on into another day that day is said. */
      span: (starts: string, ends: string) =>
        t('deskschedule:span', {
          from: time(starts),
          until:
            dayOf(starts) === dayOf(ends)
              ? time(ends)
              : t('deskschedule:dayAndTime', { day: day(ends), time: time(ends) }),
        }),
      dayAndTime: (wall: string) =>
        t('deskschedule:dayAndTime', { day: day(wall), time: time(wall) }),
      /** Its title, or else what it is. */
      event: ({ kind, titles }: Named) => textIn(titles, locale) || t(`deskschedule:kinds.${kind}`),
      text: (texts: Readonly<Record<string, string>>) => textIn(texts, locale),
      /** With the space, where the venue names it. */
      place: ({ venue, space }: Pick<CampaignEvent, 'venue' | 'space'>) => {
        const name = textIn(venue.names, locale);
        return space.name
          ? t('deskschedule:spaceAt', { space: isolated(space.name), venue: isolated(name) })
          : name;
      },
    };
  }, [t, locale]);
}
