import { useLanguage } from '../language/language.js';
import { useTallyDays } from './tally.js';
import './days.css';

/** The last fourteen days that are over, a bar a day; the newest where a line ends. What is too small to show has no bar. */
export function Days({ slug, timeZone }: { slug: string; timeZone: string }) {
  const { t, day, number } = useLanguage();
  const { data } = useTallyDays(slug);
  const days = data?.days.slice(-14) ?? [];
  const most = Math.max(0, ...days.map(({ confirmed }) => confirmed ?? 0));
  if (most === 0) return null;
  const first = days[0]!;
  const last = days.at(-1)!;
  const named = (one: string) => day(`${one}T12:00:00Z`, timeZone);
  return (
    <figure className="days">
      <div className="bars" aria-hidden="true">
        {days.map(({ day: on, confirmed }) => (
          <i key={on} style={{ blockSize: `${Math.max(3, ((confirmed ?? 0) / most) * 100)}%` }} />
        ))}
      </div>
      <figcaption>
        <span>{named(first.day)}</span>
        <span>
          {last.confirmed === null
            ? named(last.day)
            : t('desk:pledges.lastDay', { n: number(last.confirmed), day: named(last.day) })}
        </span>
      </figcaption>
    </figure>
  );
}
