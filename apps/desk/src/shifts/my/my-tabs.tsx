import { Link, useLocation } from 'react-router';
import { useLanguage } from '../../language/language.js';
import '../../ui/lines.css';

const pages = [
  { id: 'mine', path: '/my/shifts' },
  { id: 'open', path: '/my/shifts/open' },
  { id: 'hours', path: '/my/hours' },
  { id: 'profile', path: '/my/profile' },
] as const;

/** The pages of whoever takes shifts. */
export function MyTabs() {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  return (
    <nav className="tabs" aria-label={t('deskshifts:mine.title')}>
      {pages.map(({ id, path }) => (
        <Link key={id} to={path} aria-current={pathname === path ? 'page' : undefined}>
          {t(`deskshifts:tabs.${id}`)}
        </Link>
      ))}
    </nav>
  );
}
