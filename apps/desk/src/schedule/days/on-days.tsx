import type { Venue } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useWords } from '../words.js';
import { useDays } from './days.js';
import { daysOn, isClosed } from './days.rules.js';
import { useDaysWords } from './words.js';
import { dayOf, daysLater, isDay } from '../wall.rules.js';

interface OnDaysProps {
  readonly slug: string;
  readonly starts: string;
  readonly ends: string;
  readonly venue: Venue | undefined;
}

/** Says that it would be on a holiday, in the exams, in the fast, or on a day on which the venue is closed. Forbids nothing. */
export function OnDays({ slug, starts, ends, venue }: OnDaysProps) {
  const { t } = useLanguage();
  const words = useWords();
  const { name } = useDaysWords();
  const day = dayOf(starts);
  const isKnown = isDay(day);
  // A month around it, so that choosing among neighbouring days asks once.
  const month = `${day.slice(0, 7)}-01`;
  const days = useDays(isKnown ? slug : undefined, {
    from: isKnown ? daysLater(month, -7) : month,
    until: isKnown ? daysLater(month, 38) : month,
  });
  if (!isKnown) return null;
  const on = daysOn({ starts, ends }, days.data ?? []);
  const closed = isClosed(venue, starts);
  if (on.length === 0 && !closed) return null;
  return (
    <div className="notice on-days" role="status">
      <div>
        {on.map((one) => (
          <p key={one.id}>{t(`deskcalendar:days.on.${one.kind}`, { name: isolated(name(one)) })}</p>
        ))}
        {closed && venue && (
          <p>{t('deskcalendar:days.on.closed', { venue: isolated(words.text(venue.names)) })}</p>
        )}
      </div>
    </div>
  );
}
