import { Link, useLocation } from 'react-router';
import { useLanguage } from '../language/language.js';
import '../ui/lines.css';

const pages = [
  { id: 'board', path: '/stock' },
  { id: 'forecast', path: '/stock/forecast' },
  { id: 'ledger', path: '/stock/ledger' },
  { id: 'orders', path: '/stock/orders' },
  { id: 'transfers', path: '/stock/transfers' },
  { id: 'requests', path: '/stock/requests' },
  { id: 'lots', path: '/stock/lots' },
  { id: 'counts', path: '/stock/counts' },
  { id: 'closings', path: '/stock/closings' },
  { id: 'discrepancies', path: '/stock/discrepancies' },
  { id: 'map', path: '/stock/map' },
  { id: 'places', path: '/stock/places' },
] as const;

/** The pages of this section. */
export function Tabs() {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  return (
    <nav className="tabs" aria-label={t('desk:nav.stock')}>
      {pages.map(({ id, path }) => (
        <Link key={id} to={path} aria-current={pathname === path ? 'page' : undefined}>
          {id === 'closings' ? t('deskclosing:tab') : t(`deskstock:tabs.${id}`)}
        </Link>
      ))}
    </nav>
  );
}
