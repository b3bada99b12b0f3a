import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useWords } from '../../schedule/words.js';
import type { Item, Kind } from './services.rules.js';

/** What something is, in the words of whoever reads: its name, what it is, and what waits with it. */
export function useAbout() {
  const { t, number } = useLanguage();
  const words = useWords();
  const task = ({ task: name, count, until }: Item['tasks'][number]) =>
    t(`deskwork:tasks.${name}`, {
      count,
      n: number(count),
      ...(until && { until: isolated(words.dayAndTime(until)) }),
    });
  return {
    name: (kind: Kind, { names, what, number: nth }: Item) => {
      const name = words.text(names);
      if (kind === 'order')
        return [t('deskmediaorders:numbered', { n: number(nth ?? 0) }), isolated(name)].join(' · ');
      return name || t(`deskschedule:${kind === 'event' ? 'kinds' : 'venueKinds'}.${what}`);
    },
    facts: (kind: Kind, { what, state, starts, venue }: Item) =>
      [
        starts && words.dayAndTime(starts),
        venue && isolated(words.text(venue)),
        state && t(`${kind === 'order' ? 'deskmediaorders' : 'deskschedule'}:states.${state}`),
        kind === 'venue' && t(`deskschedule:venueKinds.${what}`),
        kind === 'order' && t(`deskmediaorders:kinds.${what}`),
      ]
        .filter(Boolean)
        .join(' · '),
    waits: ({ tasks, reminders }: Item) => [
      ...tasks.map(task),
      ...(reminders > 0
        ? [t('deskwork:reminders', { count: reminders, n: number(reminders) })]
        : []),
    ],
  };
}
