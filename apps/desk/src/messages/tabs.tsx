import { Link, useLocation } from 'react-router';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';

/** The pages of this section that somebody's role opens. */
export function Tabs() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const { pathname } = useLocation();
  const role = campaign?.role;
  const pages = [
    ...(role === 'viewer' ? [] : [{ id: 'letters', path: '/messages' }]),
    { id: 'templates', path: '/messages/templates' },
    ...(role === 'admin' ? [{ id: 'dead', path: '/messages/dead-letters' }] : []),
  ];
  if (pages.length === 1) return null;
  return (
    <nav className="tabs" aria-label={t('desk:nav.messages')}>
      {pages.map(({ id, path }) => (
        <Link key={id} to={path} aria-current={pathname === path ? 'page' : undefined}>
          {t(`deskmessages:tabs.${id}`)}
        </Link>
      ))}
    </nav>
  );
}
