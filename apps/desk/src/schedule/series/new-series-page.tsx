import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Campaign, EventTemplate, Venue } from '../../api/contract.js';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { NotYours } from '../../shell/trouble.js';
import { emptyShift, type TypedShift } from '../../shifts/shifts.rules.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Choices } from '../../ui/choices.js';
import { Failure } from '../../ui/failure.js';
import { TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { Bones, Page } from '../../ui/page.js';
import { Ticks } from '../../ui/ticks.js';
import { Back } from '../back.js';
import { OnEachDay } from '../days/on-each-day.js';
import { kinds, mayPlan, venuesByName } from '../event/event.rules.js';
import { emptyForm, type Typed } from '../event/form.rules.js';
import { InTheWay } from '../event/in-the-way.js';
import { PlaceFields } from '../event/place-fields.js';
import { PickTemplate } from '../templates/pick-template.js';
import { shiftsBy, typedBy } from '../templates/template.rules.js';
import { useTemplates } from '../templates/templates.js';
import { useVenues } from '../venues/venues.js';
import { dayOf, daysLater, wallAt } from '../wall.rules.js';
import { DailyShifts } from './daily-shifts.js';
import { useMakeSeries } from './series.js';
import { daysBetween, mostDays, seriesOf } from './series.rules.js';
import '../schedule.css';
import '../event/form.css';
import './series.css';

const beside = ['venue', 'space', 'days', 'starts', 'ends'];
const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** The same on several days, such as a booth of ten, with the shifts of each day: all drafts, or none. */
export default function NewSeriesPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const venues = useVenues(campaign?.slug);
  const templates = useTemplates(mayPlan(campaign?.role) ? campaign?.slug : undefined);
  const isReady = !venues.isPending && !templates.isPending;
  const title = t('deskseries:plan.title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!mayPlan(campaign.role)) return <NotYours />;
  return (
    <Page title={title} lead={t('deskschedule:plan.lead')}>
      <Back to="/schedule" name={t('deskschedule:backToCalendar')} />
      <Failure error={venues.error ?? templates.error} quiet />
      {!isReady && <Bones lines={6} />}
      {venues.data?.length === 0 && (
        <>
          <p className="nothing">{t('deskschedule:plan.noVenue')}</p>
          <ButtonLink kind="main" to="/schedule/venues/new">
            {t('deskschedule:venue.add')}
          </ButtonLink>
        </>
      )}
      {isReady && venues.data && venues.data.length > 0 && (
        <Plan
          campaign={campaign}
          venues={venues.data}
          // A programme is of one day.
          templates={(templates.data ?? []).filter(({ programme }) => programme === null)}
        />
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
  const { t, locale, number } = useLanguage();
  const [params] = useSearchParams();
  const go = useNavigate();
  const toast = useToast();
  const make = useMakeSeries(campaign.slug);
  const tomorrow = daysLater(dayOf(wallAt(new Date(), campaign.timeZone)), 1);
  const byName = venuesByName(venues, locale);
  const venue = byName.find(({ placeholder }) => !placeholder) ?? byName[0];
  const [template, setTemplate] = useState(() =>
    templates.find(({ id }) => id === params.get('template')),
  );
  const [typed, setTyped] = useState<Typed>(() => {
    const empty: Typed = { ...emptyForm({ day: tomorrow, venue }), kind: 'booth' };
    return template ? typedBy(template, empty) : empty;
  });
  const [last, setLast] = useState(daysLater(tomorrow, 9));
  const [off, setOff] = useState<readonly (typeof weekdays)[number][]>([]);
  const [shifts, setShifts] = useState<readonly TypedShift[]>(() =>
    template
      ? shiftsBy(template, typed)
      : [emptyShift({ starts: `${tomorrow}T10:00`, ends: `${tomorrow}T20:00` })],
  );
  const choose = (chosen: EventTemplate | undefined) => {
    setTemplate(chosen);
    if (!chosen) return;
    const filled = typedBy(chosen, typed);
    setTyped(filled);
    setShifts(shiftsBy(chosen, filled));
  };
  const set = (changes: Partial<Typed>) => setTyped({ ...typed, ...changes });
  const days = daysBetween(typed.day, last, off);
  const fits = days.length > 0 && days.length <= mostDays;
  const send = () =>
    fits &&
    make.mutate(seriesOf(typed, days, shifts), {
      onSuccess: ({ events: [first] }) => {
        toast({ text: t('deskseries:plan.done', { count: days.length, n: number(days.length) }) });
        void go(`/schedule/events/${first!}`, { replace: true });
      },
    });
  const minutes = (name: 'setupMinutes' | 'teardownMinutes') => (
    <TextField
      label={t(`deskschedule:form.${name}`)}
      type="number"
      inputMode="numeric"
      min={0}
      max={720}
      value={typed[name]}
      onValue={(value) => set({ [name]: value })}
      mistake={mistakeAt(make.error, name)}
    />
  );
  const field = (type: 'date' | 'time', name: 'day' | 'from' | 'until', label: string) => (
    <TextField
      label={label}
      type={type}
      required
      value={typed[name]}
      onValue={(value) => set({ [name]: value })}
      mistake={mistakeAt(
        make.error,
        name === 'until' ? 'ends' : name === 'from' ? 'starts' : 'days',
      )}
    />
  );
  return (
    <div className="event-form">
      <Form onSend={send}>
        <PickTemplate templates={templates} chosen={template} error={undefined} onChosen={choose} />
        <Choices
          label={t('deskschedule:form.kind')}
          value={typed.kind}
          onValue={(kind) => set({ kind })}
          options={kinds.map((value) => ({ value, text: t(`deskschedule:kinds.${value}`) }))}
        />
        <PlaceFields typed={typed} venues={venues} error={make.error} onPlace={set} />
        <div className="two-fields">
          {field('date', 'day', t('deskseries:plan.first'))}
          <TextField
            label={t('deskseries:plan.last')}
            type="date"
            required
            min={typed.day}
            value={last}
            onValue={setLast}
          />
          {field('time', 'from', t('deskschedule:form.from'))}
          {field('time', 'until', t('deskschedule:form.until'))}
          {minutes('setupMinutes')}
          {minutes('teardownMinutes')}
        </div>
        <details>
          <summary>{t('deskseries:plan.off')}</summary>
          <Ticks
            label={t('deskseries:plan.offLabel')}
            options={weekdays.map((value) => ({
              value,
              text: t(`deskschedule:weekdays.${value}`),
            }))}
            chosen={off}
            onChosen={setOff}
          />
        </details>
        <p role="status" className={fits ? undefined : 'mistake'}>
          {fits
            ? t('deskseries:plan.days', { count: days.length, n: number(days.length) })
            : t('deskseries:plan.badDays', { n: number(mostDays) })}
        </p>
        <OnEachDay slug={campaign.slug} days={fits ? days : []} typed={typed} venues={venues} />
        <DailyShifts typed={typed} shifts={shifts} onShifts={setShifts} error={make.error} />
        <InTheWay error={make.error} slug={campaign.slug} beside={beside} />
        <div className="buttons">
          <Button type="submit" kind="main" busy={make.isPending}>
            {t('deskseries:plan.submit')}
          </Button>
          <ButtonLink kind="text" to="/schedule">
            {t('desk:cancel')}
          </ButtonLink>
        </div>
      </Form>
    </div>
  );
}
