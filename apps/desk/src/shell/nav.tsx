import { Link, useLocation } from 'react-router';
import { useLanguage } from '../language/language.js';
import { Icon, type IconName } from '../ui/icons.js';
import { useWork } from './campaign.js';
import { isIn, sectionsFor } from './sections.rules.js';

/** What people do here: beside the page on a desktop, below the thumb on a phone. */
export function Nav() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const { pathname } = useLocation();
  const role = campaign?.role;
  const entries: { id: IconName; path: string }[] = [...sectionsFor(role)];
  if (role === 'volunteer') entries.push({ id: 'shifts', path: '/my/shifts' });
  else entries.push({ id: 'settings', path: '/settings' });
  return (
    <nav className="nav" aria-label={t('desk:nav.label')}>
      {entries.map(({ id, path }) => (
        <Link
          key={id}
          to={path}
          className={`nav-link nav-${id}`}
          aria-current={isIn({ path }, pathname) ? 'page' : undefined}
        >
          <Icon name={id} />
          <span>{t(`desk:nav.${id}`)}</span>
        </Link>
      ))}
    </nav>
  );
}
