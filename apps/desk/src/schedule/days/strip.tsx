import { Link } from 'react-router';
import type { SpecialDays } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { useDaysWords } from './words.js';
import './days.css';

/** What of holidays, exams and the fast is in sight. */
export function DaysStrip({ days }: { days: readonly SpecialDays[] }) {
  const { t } = useLanguage();
  const { name, when } = useDaysWords();
  if (days.length === 0) return null;
  return (
    <ul className="days-strip" aria-label={t('deskcalendar:days.title')}>
      {days.map((one) => (
        <li key={one.id} className={`days-${one.kind}`}>
          <Link to="/schedule/days">
            <b>
              <bdi>{name(one)}</bdi>
            </b>{' '}
            <span>{when(one)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
