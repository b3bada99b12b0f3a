import { Link } from 'react-router';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { mayPlan } from '../schedule/event/event.rules.js';
import { Back } from '../schedule/back.js';
import { nameOf } from '../shifts/names.js';
import { useWork } from '../shell/campaign.js';
import { NotYours } from '../shell/trouble.js';
import { Failure } from '../ui/failure.js';
import { Bones, Page } from '../ui/page.js';
import { useHours } from './attendance.js';
import { useDuration } from './duration.js';
import '../people/people.css';
import '../schedule/schedule.css';
import './attendance.css';

/** How long everybody was there, the longest first. */
export default function HoursPage() {
  const { t, number } = useLanguage();
  const { campaign } = useWork();
  const hours = useHours(campaign?.slug);
  const duration = useDuration();
  const title = t('deskattendance:page.title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!mayPlan(campaign.role)) return <NotYours />;
  return (
    <Page title={title} lead={t('deskattendance:page.lead')}>
      <Back to="/people" name={t('deskattendance:page.toPeople')} />
      <Failure error={hours.error} quiet />
      {hours.isPending && <Bones />}
      {hours.data?.length === 0 && <p className="nothing">{t('deskattendance:page.none')}</p>}
      <ul className="people-group hours-list">
        {hours.data?.map((one) => (
          <li key={one.staff} className="person">
            <div>
              <Link to={`/people/hours/${one.staff}`} className="past-link">
                <bdi>{isolated(nameOf(one, t))}</bdi>
              </Link>
              <p className="fine">
                {duration(one.minutes)} ·{' '}
                {t('deskattendance:page.events', { count: one.events, n: number(one.events) })}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Page>
  );
}
