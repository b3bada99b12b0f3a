import { Link, useLocation } from 'react-router';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { mayPlan } from './event/event.rules.js';
import '../ui/lines.css';

const pages = [
  { id: 'calendar', path: '/schedule', looks: true },
  { id: 'map', path: '/schedule/map', looks: true },
  { id: 'shifts', path: '/schedule/shifts', plans: true },
  { id: 'calls', path: '/schedule/calls', plans: true },
  { id: 'venues', path: '/schedule/venues' },
  { id: 'templates', path: '/schedule/templates', plans: true },
  { id: 'days', path: '/schedule/days' },
] as const;

/** The pages of this section. Between the calendar and the map what is chosen stays chosen. */
export function Tabs() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const { pathname, search } = useLocation();
  const isLooking = pages.some((page) => 'looks' in page && page.path === pathname);
  const shown = pages.filter((page) => !('plans' in page) || mayPlan(campaign?.role));
  return (
    <nav className="tabs" aria-label={t('desk:nav.schedule')}>
      {shown.map((page) => (
        <Link
          key={page.id}
          to={{ pathname: page.path, search: isLooking && 'looks' in page ? search : '' }}
          aria-current={pathname === page.path ? 'page' : undefined}
        >
          {t(`deskschedule:tabs.${page.id}`)}
        </Link>
      ))}
    </nav>
  );
}
