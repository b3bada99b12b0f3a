import type { Venue } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { daysLater, spanOf } from '../wall.rules.js';
import { useWords } from '../words.js';
import { useDays } from './days.js';
import { daysOn, isClosed } from './days.rules.js';
import { useDaysWords } from './words.js';

interface OnEachDayProps {
  readonly slug: string;
  readonly days: readonly string[];
  readonly typed: { readonly from: string; readonly until: string; readonly venue: string };
  readonly venues: readonly Venue[];
}

/** Of a series: which of its days are on holidays, in the exams, in the fast, or closed at the venue. Forbids nothing. */
export function OnEachDay({ slug, days, typed, venues }: OnEachDayProps) {
  const { t } = useLanguage();
  const words = useWords();
  const { name } = useDaysWords();
  const venue = venues.find(({ id }) => id === typed.venue);
  const [first, last] = [days[0], days.at(-1)];
  const special = useDays(first && last ? slug : undefined, {
    ...(first && { from: first }),
    ...(last && { until: daysLater(last, 1) }),
  });
  const spans = days.map((day) => spanOf(day, typed.from, typed.until));
  const found = (special.data ?? []).map((one) => ({
    key: one.id,
    text: t(`deskcalendar:days.on.${one.kind}`, { name: isolated(name(one)) }),
    on: spans.filter((span) => daysOn(span, [one]).length > 0),
  }));
  const closed = {
    key: 'closed',
    text: venue && t('deskcalendar:days.on.closed', { venue: isolated(words.text(venue.names)) }),
    on: spans.filter(({ starts }) => isClosed(venue, starts)),
  };
  const told = [...found, closed].filter(({ on }) => on.length > 0);
  if (told.length === 0) return null;
  return (
    <div className="notice on-days" role="status">
      <div>
        {told.map(({ key, text, on }) => (
          <p key={key}>
            {text}{' '}
            {on.length < days.length &&
              on.map(({ starts }) => words.day(starts)).join(t('deskschedule:comma'))}
          </p>
        ))}
      </div>
    </div>
  );
}
