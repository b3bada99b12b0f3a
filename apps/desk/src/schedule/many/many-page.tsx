import { useState } from 'react';
import { Link } from 'react-router';
import type { Campaign, CampaignEvent } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { NotYours } from '../../shell/trouble.js';
import { Failure } from '../../ui/failure.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Bones, Page } from '../../ui/page.js';
import { Back } from '../back.js';
import { mayPlan, states } from '../event/event.rules.js';
import { State } from '../event/state.js';
import { useEvents } from '../events.js';
import { dayOf, daysLater, isDay, wallAt } from '../wall.rules.js';
import { useWords } from '../words.js';
import { ManyActs } from './many-acts.js';
import '../schedule.css';
import '../../ui/lines.css';
import './many.css';

/** Many events, chosen in a list and edited once. */
export default function ManyPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('deskmany:title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!mayPlan(campaign.role)) return <NotYours />;
  return (
    <Page title={title} lead={t('deskmany:lead')}>
      <Back to="/schedule" name={t('deskschedule:backToCalendar')} />
      <Many campaign={campaign} />
    </Page>
  );
}

function Many({ campaign: { slug, timeZone } }: { campaign: Campaign }) {
  const { t } = useLanguage();
  const [from, setFrom] = useState(() => dayOf(wallAt(new Date(), timeZone)));
  const [until, setUntil] = useState(() => daysLater(from, 62));
  const [state, setState] = useState<(typeof states)[number] | ''>('draft');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const events = useEvents(slug, {
    ...(isDay(from) && { from }),
    ...(isDay(until) && { until }),
    ...(state && { state }),
    limit: 200,
  });
  const shown = events.data ?? [];
  const picked = shown.filter(({ id }) => chosen.has(id));
  const pick = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <>
      <div className="filters">
        <TextField label={t('deskmany:from')} type="date" value={from} onValue={setFrom} />
        <TextField label={t('deskmany:until')} type="date" value={until} onValue={setUntil} />
        <SelectField
          label={t('deskschedule:filter.state')}
          value={state}
          onValue={(value) => setState(value as typeof state)}
          options={[
            { value: '', text: t('deskschedule:filter.all') },
            ...states.map((value) => ({ value, text: t(`deskschedule:states.${value}`) })),
          ]}
        />
      </div>
      <Failure error={events.error} quiet />
      {events.isPending && <Bones />}
      {events.isSuccess && shown.length === 0 && <p className="nothing">{t('deskmany:none')}</p>}
      {shown.length > 0 && (
        <div className="many">
          <label className="tick">
            <input
              type="checkbox"
              checked={picked.length === shown.length}
              onChange={({ currentTarget }) =>
                setChosen(new Set(currentTarget.checked ? shown.map(({ id }) => id) : []))
              }
            />
            {t('deskmany:all')}
          </label>
          <ul className="many-list">
            {shown.map((event) => (
              <Choice
                key={event.id}
                event={event}
                isChosen={chosen.has(event.id)}
                onChosen={(isChosen) => pick(event.id, isChosen)}
              />
            ))}
          </ul>
          <ManyActs picked={picked} slug={slug} onDone={() => setChosen(new Set())} />
        </div>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly event: CampaignEvent;
  readonly isChosen: boolean;
  readonly onChosen: (isChosen: boolean) => void;
}

function Choice({ event, isChosen, onChosen }: ChoiceProps) {
  const { t } = useLanguage();
  const words = useWords();
  const { id, starts, ends, state, venue } = event;
  const when = t('deskschedule:dayAndSpan', {
    day: words.day(starts),
    span: words.span(starts, ends),
  });
  return (
    <li className="many-event">
      <label className="tick">
        <input
          type="checkbox"
          checked={isChosen}
          onChange={({ currentTarget }) => onChosen(currentTarget.checked)}
        />
        <span>
          {when}
          <br />
          <span className="fine">
            {t('deskschedule:event.named', {
              event: isolated(words.event(event)),
              venue: isolated(words.text(venue.names)),
            })}
          </span>
        </span>
      </label>
      <State state={state} />
      <Link
        to={`/schedule/events/${id}`}
        className="past-link"
        aria-label={t('deskmany:openOne', { when })}
      >
        {t('deskmany:open')}
      </Link>
    </li>
  );
}
