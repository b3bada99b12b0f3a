import { Link, useLocation } from 'react-router';
import { useLanguage } from '../language/language.js';
import '../ui/lines.css';

const tabs = [
  { name: 'deskoutlets:tab', path: '/media' },
  { name: 'desksites:tab', path: '/media/sites' },
  { name: 'desksites:map.tab', path: '/media/map' },
  { name: 'deskmediaorders:tab', path: '/media/orders' },
  { name: 'deskplan:tab', path: '/media/plan' },
  { name: 'deskpublications:tab', path: '/media/publications' },
  { name: 'deskcreatives:tab', path: '/media/creatives' },
  { name: 'deskproofs:tab', path: '/media/proofs' },
  { name: 'desklinks:tab', path: '/media/links' },
  { name: 'deskresponse:tab', path: '/media/response' },
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
