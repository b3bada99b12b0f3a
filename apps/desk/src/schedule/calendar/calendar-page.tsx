import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import type { Campaign, SpecialDays } from '../../api/contract.js';
import { regionOf } from '@blueheart/i18n';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { ButtonLink } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { useWide } from '../../ui/use-wide.js';
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
import { lookedAt, rangeOf, type Looked } from './view.rules.js';
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
  const isWide = useWide();
  const [params, setParams] = useSearchParams();
  const now = wallAt(new Date(), timeZone);
  const week = weekIn(regionOf(locale));
  const looked = lookedAt(params, { today: dayOf(now), isWide });
  const { view, kind, state, venue, whose } = looked;
  const range = rangeOf(looked, week.firstDay);
  const events = useEvents(slug, {
    ...range,
    limit: most,
    ...(kind && { kind }),
    ...(state && { state }),
    ...(venue && { venue }),
    ...(whose && { owner: session.id }),
  });
  const venues = useVenues(slug);
  const days = useDays(slug, range);
  const look = (changes: Partial<Looked>) => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(changes))
      if (value) next.set(name, value);
      else next.delete(name);
    setParams(next, { replace: true });
  };
  const chosen = venues.data?.find(({ id }) => id === venue);
  const isNarrowed = Boolean(kind ?? state ?? venue ?? whose);
  const plans = mayPlan(role);
  return (
    <>
      <div className="schedule-tools">
        {plans && (
          <ButtonLink kind="main" to={`/schedule/new${venue ? `?venue=${venue}` : ''}`}>
            {t('deskschedule:plan.open')}
          </ButtonLink>
        )}
        <EventFilters looked={looked} venues={venues.data ?? []} plans={plans} onLook={look} />
      </div>
      <Pager looked={looked} range={range} today={dayOf(now)} isWide={isWide} onLook={look} />
      <Failure error={events.error ?? venues.error ?? days.error} quiet />
      <DaysStrip days={days.data ?? []} />
      {(events.isPending || venues.isPending) && <Bones lines={6} />}
      {events.data && venues.data && (
        <Suspense fallback={<Bones lines={6} />}>
          {view === 'list' ? (
            <Agenda events={events.data} from={range.from} isNarrowed={isNarrowed} plans={plans} />
          ) : (
            <>
              <Grid
                // Another month is another grid: it begins with what is in sight.
                key={`${view} ${range.from} ${locale}`}
                {...{ view, slug, now, plans, events: events.data, venues: venues.data }}
                days={days.data ?? noDays}
                day={looked.day}
                firstWeekday={week.firstDay}
                weekend={chosen ? chosen.weekend : week.weekend}
              />
              <Legend />
            </>
          )}
        </Suspense>
      )}
    </>
  );
}
