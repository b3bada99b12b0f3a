import { Link, useLocation } from 'react-router';
import { useLanguage } from '../language/language.js';
import '../ui/lines.css';

const pages = [
  { id: 'calendar', path: '/schedule' },
  { id: 'map', path: '/schedule/map' },
  { id: 'venues', path: '/schedule/venues' },
  { id: 'days', path: '/schedule/days' },
] as const;

/** The pages of this section. */
export function Tabs() {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  return (
    <nav className="tabs" aria-label={t('desk:nav.schedule')}>
      {pages.map(({ id, path }) => (
        <Link key={id} to={path} aria-current={pathname === path ? 'page' : undefined}>
          {t(`deskschedule:tabs.${id}`)}
        </Link>
      ))}
    </nav>
  );
}
