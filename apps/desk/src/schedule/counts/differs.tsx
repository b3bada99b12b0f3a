import { formatTime } from '@blueheart/i18n';
import type { CampaignEvent } from '../../api/contract.js';
import type { Kit } from '../../booth/contract.js';
import { useLanguage } from '../../language/language.js';
import { useWords } from '../words.js';
import { figureName } from './figure-names.js';
import type { Difference } from './report.rules.js';

interface DiffersProps {
  readonly differences: readonly Difference[];
  readonly event: CampaignEvent;
  readonly items: Kit['items'];
}

/** What was not as planned, a sentence each. */
export function Differs({ differences, event, items }: DiffersProps) {
  const { t } = useLanguage();
  const tell = useSentences(event, items);
  if (differences.length === 0) return <p>{t('deskcounts:differs.nothing')}</p>;
  return (
    <ul className="report-list">
      {differences.map((difference) => (
        <li key={difference.id === 'flag' ? JSON.stringify(difference.flag) : difference.id}>
          {tell(difference)}
        </li>
      ))}
    </ul>
  );
}

function useSentences(event: CampaignEvent, items: Kit['items']) {
  const language = useLanguage();
  const { t, number, locale } = language;
  const words = useWords();
  const time = (moment: string) => formatTime(new Date(moment), locale, event.zone);
  return (difference: Difference): string => {
    switch (difference.id) {
      case 'people': {
        const { need, there } = difference;
        return t('deskcounts:differs.people', { need: number(need), there: number(there) });
      }
      case 'span': {
        const counted = { from: time(difference.first), until: time(difference.last) };
        return t('deskcounts:differs.span', {
          planned: words.span(event.starts, event.ends),
          counted: t('deskschedule:span', counted),
        });
      }
      case 'visitors': {
        const { expected, counted } = difference;
        const told = { expected: number(expected), counted: number(counted) };
        return t('deskcounts:differs.visitors', told);
      }
      case 'flag': {
        const { code, what, count, people } = difference.flag;
        const kind = what === 'visitors' || what === 'conversations' ? what : 'item';
        return t(`deskcounts:flags.${code}`, {
          what: figureName({ kind, what, language: '' }, items, language),
          n: number(count),
          people: number(people),
        });
      }
      default: {
        const { id, count } = difference;
        return t(`deskcounts:differs.${id}`, { count, n: number(count) });
      }
    }
  };
}
