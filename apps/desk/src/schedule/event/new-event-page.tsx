import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { Campaign, EventTemplate, Venue } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { NotYours } from '../../shell/trouble.js';
import { ButtonLink } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { Back } from '../back.js';
import { usePlan } from '../events.js';
import { PickTemplate } from '../templates/pick-template.js';
import { typedBy } from '../templates/template.rules.js';
import { usePlanBy, useTemplates } from '../templates/templates.js';
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
  const templates = useTemplates(mayPlan(campaign?.role) ? campaign?.slug : undefined);
  const [params] = useSearchParams();
  const wanted = params.get('venue');
  // A venue that was added a moment ago is not in what was read before.
  const isComing =
    venues.isPending ||
    templates.isPending ||
    (wanted !== null && venues.isFetching && !venues.data?.some(({ id }) => id === wanted));
  const title = t('deskschedule:plan.title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!mayPlan(campaign.role)) return <NotYours />;
  return (
    <Page title={title} lead={t('deskschedule:plan.lead')}>
      <Back to="/schedule" name={t('deskschedule:backToCalendar')} />
      <Failure error={venues.error ?? templates.error} quiet />
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
          <Link to="/schedule/templates" className="past-link">
            {t('deskschedule:templates.title')}
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
        <Plan campaign={campaign} venues={venues.data} templates={templates.data ?? []} />
      )}
    </Page>
  );
}

interface PlanProps {
  readonly campaign: Campaign;
  readonly venues: readonly Venue[];
  readonly templates: readonly EventTemplate[];
}

function Plan({ campaign, venues, templates }: PlanProps) {
  const { t, locale } = useLanguage();
  const [params] = useSearchParams();
  const go = useNavigate();
  const plan = usePlan(campaign.slug);
  const planBy = usePlanBy(campaign.slug);
  const [template, setTemplate] = useState(() =>
    templates.find(({ id }) => id === params.get('template')),
  );
  const asked = template ? planBy : plan;
  const day = params.get('day');
  const from = params.get('from') ?? '';
  const tomorrow = daysLater(dayOf(wallAt(new Date(), campaign.timeZone)), 1);
  const byName = venuesByName(venues, locale);
  const venue =
    venues.find(({ id }) => id === params.get('venue')) ??
    byName.find(({ placeholder }) => !placeholder) ??
    byName[0];
  const empty = emptyForm({
    day: isDay(day) ? day : tomorrow,
    from: /^\d\d:\d\d$/.test(from) ? from : undefined,
    venue,
  });
  const onSuccess = ({ id }: { id: string }) =>
    void go(`/schedule/events/${id}`, { replace: true });
  return (
    <EventForm
      first={template ? typedBy(template, empty) : empty}
      venues={venues}
      slug={campaign.slug}
      error={asked.error}
      busy={asked.isPending}
      submit={t('deskschedule:plan.submit')}
      back="/schedule"
      top={(typed, onTyped) => (
        <PickTemplate
          templates={templates}
          chosen={template}
          error={planBy.error}
          onChosen={(chosen) => {
            setTemplate(chosen);
            planBy.reset();
            if (chosen) onTyped(typedBy(chosen, typed));
          }}
        />
      )}
      onSend={(typed) =>
        template
          ? planBy.mutate({ id: template.id, ...wantedOf(typed) }, { onSuccess })
          : plan.mutate(wantedOf(typed), { onSuccess })
      }
    />
  );
}
