import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useLanguage } from '../language/language.js';
import '../ui/lines.css';
import './tabs.css';

const often = [
  { id: 'board', path: '/stock' },
  { id: 'transfers', path: '/stock/transfers' },
  { id: 'orders', path: '/stock/orders' },
  { id: 'requests', path: '/stock/requests' },
  { id: 'forecast', path: '/stock/forecast' },
] as const;

const sometimes = [
  { id: 'counts', path: '/stock/counts' },
  { id: 'closings', path: '/stock/closings' },
  { id: 'discrepancies', path: '/stock/discrepancies' },
  { id: 'ledger', path: '/stock/ledger' },
  { id: 'lots', path: '/stock/lots' },
  { id: 'places', path: '/stock/places' },
  { id: 'map', path: '/stock/map' },
] as const;

type Tab = (typeof often)[number] | (typeof sometimes)[number];

/** The pages of this section: those that are opened every day, the one that is open, and the others one press away. */
export function Tabs() {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  const [isMore, setMore] = useState(false);
  const open = sometimes.find(({ path }) => path === pathname);
  const others = sometimes.filter((one) => one !== open);
  const link = ({ id, path }: Tab) => (
    <Link key={id} to={path} aria-current={pathname === path ? 'page' : undefined}>
      {id === 'closings' ? t('deskclosing:tab') : t(`deskstock:tabs.${id}`)}
    </Link>
  );
  return (
    <nav className="tabs" aria-label={t('desk:nav.stock')}>
      {often.map(link)}
      {open && link(open)}
      <details
        key={pathname}
        className="tabs-more"
        onToggle={({ currentTarget }) => setMore(currentTarget.open)}
      >
        <summary>{t('deskstock:tabs.more')}</summary>
        {isMore && <div className="tabs">{others.map(link)}</div>}
      </details>
    </nav>
  );
}
