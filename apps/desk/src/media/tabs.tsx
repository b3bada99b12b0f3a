import { Link, useLocation } from 'react-router';
import { useLanguage } from '../language/language.js';
import '../ui/lines.css';

const tabs = [
  { name: 'deskmediaorders:tab', path: '/media/orders' },
  { name: 'deskplan:tab', path: '/media/plan' },
] as const;

/** The pages of this section. */
export function Tabs() {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  return (
    <nav className="tabs" aria-label={t('desk:nav.media')}>
      {tabs.map(({ name, path }) => (
        <Link key={path} to={path} aria-current={pathname === path ? 'page' : undefined}>
          {t(name)}
        </Link>
      ))}
    </nav>
  );
}
