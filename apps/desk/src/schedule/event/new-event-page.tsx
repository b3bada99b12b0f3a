import { Link, useNavigate, useSearchParams } from 'react-router';
import type { Campaign, Venue } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { NotYours } from '../../shell/trouble.js';
import { ButtonLink } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { Back } from '../back.js';
import { usePlan } from '../events.js';
import { useVenues } from '../venues/venues.js';
import { dayOf, daysLater, isDay, wallAt } from '../wall.rules.js';
import { EventForm } from './event-form.js';
import { mayPlan, venuesByName } from './event.rules.js';
import { emptyForm, wantedOf } from './form.rules.js';
import '../schedule.css';
import '../../ui/lines.css';
import '../calendar/agenda.css';

/** A draft: nobody is asked before somebody says so. */
export default function NewEventPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const venues = useVenues(campaign?.slug);
  const [params] = useSearchParams();
  const wanted = params.get('venue');
  // A venue that was added a moment ago is not in what was read before.
  const isComing =
    venues.isPending ||
    (wanted !== null && venues.isFetching && !venues.data?.some(({ id }) => id === wanted));
  const title = t('deskschedule:plan.title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!mayPlan(campaign.role)) return <NotYours />;
  return (
    <Page title={title} lead={t('deskschedule:plan.lead')}>
      <Back to="/schedule" name={t('deskschedule:backToCalendar')} />
      <Failure error={venues.error} quiet />
      {isComing && <Bones lines={6} />}
      {venues.data?.length === 0 && (
        <div className="agenda-empty">
          <p className="nothing">{t('deskschedule:plan.noVenue')}</p>
          <ButtonLink kind="main" to="/schedule/venues/new">
            {t('deskschedule:venue.add')}
          </ButtonLink>
        </div>
      )}
      {!isComing && venues.data && venues.data.length > 0 && (
        <p className="other-ways">
          <Link to="/schedule/series/new" className="past-link">
            {t('deskseries:plan.open')}
          </Link>
          <Link to="/schedule/paste" className="past-link">
            {t('deskimport:paste.open')}
          </Link>
          <Link to="/schedule/many" className="past-link">
            {t('deskmany:title')}
          </Link>
        </p>
      )}
      {!isComing && venues.data && venues.data.length > 0 && (
        <Plan campaign={campaign} venues={venues.data} />
      )}
    </Page>
  );
}

function Plan({ campaign, venues }: { campaign: Campaign; venues: readonly Venue[] }) {
  const { t, locale } = useLanguage();
  const [params] = useSearchParams();
  const go = useNavigate();
  const plan = usePlan(campaign.slug);
  const day = params.get('day');
  const from = params.get('from') ?? '';
  const tomorrow = daysLater(dayOf(wallAt(new Date(), campaign.timeZone)), 1);
  const byName = venuesByName(venues, locale);
  const venue =
    venues.find(({ id }) => id === params.get('venue')) ??
    byName.find(({ placeholder }) => !placeholder) ??
    byName[0];
  return (
    <EventForm
      first={emptyForm({
        day: isDay(day) ? day : tomorrow,
        from: /^\d\d:\d\d$/.test(from) ? from : undefined,
        venue,
      })}
      venues={venues}
      slug={campaign.slug}
      error={plan.error}
      busy={plan.isPending}
      submit={t('deskschedule:plan.submit')}
      back="/schedule"
      onSend={(typed) =>
        plan.mutate(wantedOf(typed), {
          onSuccess: ({ id }) => void go(`/schedule/events/${id}`, { replace: true }),
        })
      }
    />
  );
}
