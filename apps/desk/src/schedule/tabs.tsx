import { Link, useLocation } from 'react-router';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { mayPlan } from './event/event.rules.js';
import '../ui/lines.css';

const pages = [
  { id: 'calendar', path: '/schedule' },
  { id: 'map', path: '/schedule/map' },
  { id: 'shifts', path: '/schedule/shifts', plans: true },
  { id: 'calls', path: '/schedule/calls', plans: true },
  { id: 'venues', path: '/schedule/venues' },
  { id: 'templates', path: '/schedule/templates', plans: true },
  { id: 'days', path: '/schedule/days' },
] as const;

/** The pages of this section. */
export function Tabs() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const { pathname } = useLocation();
  const shown = pages.filter((page) => !('plans' in page) || mayPlan(campaign?.role));
  return (
    <nav className="tabs" aria-label={t('desk:nav.schedule')}>
      {shown.map(({ id, path }) => (
        <Link key={id} to={path} aria-current={pathname === path ? 'page' : undefined}>
          {t(`deskschedule:tabs.${id}`)}
        </Link>
      ))}
    </nav>
  );
}
