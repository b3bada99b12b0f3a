import { lazy, Suspense, useMemo } from 'react';
import type { Campaign, SpecialDays } from '../../api/contract.js';
import { regionOf } from '@blueheart/i18n';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { ButtonLink } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { mayPlan } from '../event/event.rules.js';
import { useDays } from '../days/days.js';
import { DaysStrip } from '../days/strip.js';
import { useEvents } from '../events.js';
import { Tabs } from '../tabs.js';
import { useVenues } from '../venues/venues.js';
import { dayOf, wallAt, weekIn } from '../wall.rules.js';
import { Agenda } from './agenda.js';
import { EventFilters } from './filters.js';
import { Legend } from './legend.js';
import { Pager } from './pager.js';
import { SaveEvents } from './save-events.js';
import { useLooked } from './use-looked.js';
import { eventsIn, isNarrow, rangeOf, searchOf } from './view.rules.js';
import '../schedule.css';

/** More than any campaign has in a month. */
const most = 5_000;
const noDays: readonly SpecialDays[] = [];

/** Nobody on a phone needs it. */
const Grid = lazy(() => import('./grid.js'));

/** What is planned, asked for, agreed and held: by month, by week, and as a list, which is what fits a phone. */
export default function CalendarPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  if (!campaign) return <Page title={t('desk:nav.schedule')} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={t('desk:nav.schedule')}>
      <Tabs />
      <Schedule campaign={campaign} />
    </Page>
  );
}

function Schedule({ campaign: { slug, timeZone, role } }: { campaign: Campaign }) {
  const { t, locale } = useLanguage();
  const { session } = useWork();
  const now = wallAt(new Date(), timeZone);
  const week = weekIn(regionOf(locale));
  const { looked, look, isWide } = useLooked(dayOf(now));
  const { view, venue } = looked;
  const range = rangeOf(looked, week.firstDay);
  const all = useEvents(slug, { ...range, limit: most, ...searchOf(looked, session.id) });
  // The grid draws anew what is another list.
  const events = useMemo(
    () => all.data && eventsIn(looked, all.data),
    [all.data, looked.governorate],
  );
  const venues = useVenues(slug);
  const days = useDays(slug, range);
  const chosen = venues.data?.find(({ id }) => id === venue);
  const plans = mayPlan(role);
  return (
    <>
      <div className="schedule-tools">
        {plans && (
          <ButtonLink kind="main" to={`/schedule/new${venue ? `?venue=${venue}` : ''}`}>
            {t('deskschedule:plan.open')}
          </ButtonLink>
        )}
        <EventFilters {...{ looked, slug, plans }} venues={venues.data ?? []} onLook={look} />
      </div>
      <Pager looked={looked} range={range} today={dayOf(now)} isWide={isWide} onLook={look} />
      <Failure error={all.error ?? venues.error ?? days.error} quiet />
      <DaysStrip days={days.data ?? []} />
      {(all.isPending || venues.isPending) && <Bones lines={6} />}
      {events && venues.data && (
        <Suspense fallback={<Bones lines={6} />}>
          {view === 'list' ? (
            <Agenda events={events} from={range.from} isNarrowed={isNarrow(looked)} plans={plans} />
          ) : (
            <>
              <Grid
                // Another month is another grid: it begins with what is in sight.
                key={`${view} ${range.from} ${locale}`}
                {...{ view, slug, now, plans, events, venues: venues.data }}
                days={days.data ?? noDays}
                day={looked.day}
                firstWeekday={week.firstDay}
                weekend={chosen ? chosen.weekend : week.weekend}
              />
              <Legend />
            </>
          )}
          <SaveEvents slug={slug} events={events} />
        </Suspense>
      )}
    </>
  );
}
