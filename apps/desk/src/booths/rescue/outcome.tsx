import { Link } from 'react-router';
import { useLanguage } from '../../language/language.js';
import type { Fate, Told } from './send.js';

interface OutcomeProps {
  readonly list: 'entries' | 'pledges' | 'acts';
  readonly told: readonly Told[];
}

/** Where it is looked at. */
const pages = {
  entries: '/pledges/booths#entries',
  pledges: '/pledges/booths',
  acts: '/stock/held',
} as const;

const fates = ['taken', 'known', 'waits', 'held', 'refused'] as const satisfies readonly Fate[];

/** What became of the rows of one kind. */
export function Outcome({ list, told }: OutcomeProps) {
  const { t, number } = useLanguage();
  if (told.length === 0) return null;
  const countOf = (fate: Fate) => told.filter((one) => one.fate === fate).length;
  const reasons = new Map<string, number>();
  for (const { why } of told) if (why) reasons.set(why, (reasons.get(why) ?? 0) + 1);
  const toLookAt = countOf('waits') + countOf('held');
  return (
    <section>
      <h2>{t(`deskbooths:rescue.lists.${list}`)}</h2>
      <ul>
        {fates.map((fate) => {
          const count = countOf(fate);
          return (
            count > 0 && (
              <li key={fate}>
                {t(`deskbooths:rescue.fates.${fate}`, { count, n: number(count) })}
              </li>
            )
          );
        })}
      </ul>
      {reasons.size > 0 && (
        <ul className="rescue-reasons">
          {[...reasons].map(([why, count]) => (
            <li key={why}>{t('deskbooths:rescue.reason', { why, n: number(count) })}</li>
          ))}
        </ul>
      )}
      {toLookAt > 0 && (
        <p>
          <Link to={pages[list]}>{t('deskcounts:seeHeld')}</Link>
        </p>
      )}
    </section>
  );
}
