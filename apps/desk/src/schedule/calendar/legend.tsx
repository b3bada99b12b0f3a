import { useLanguage } from '../../language/language.js';
import { State } from '../event/state.js';
import { states } from '../event/event.rules.js';
import './pager.css';

/** Which form means what. */
export function Legend() {
  const { t } = useLanguage();
  return (
    <ul className="legend" aria-label={t('deskschedule:legend')}>
      {states.map((state) => (
        <li key={state}>
          <State state={state} />
        </li>
      ))}
    </ul>
  );
}
