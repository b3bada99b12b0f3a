import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Campaign, CampaignEvent, Venue } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { NotYours } from '../../shell/trouble.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { Back } from '../back.js';
import { useChangeEvent, useEvent } from '../events.js';
import { useVenues } from '../venues/venues.js';
import { EventForm } from './event-form.js';
import { afterMove, mayPlan } from './event.rules.js';
import { changesOf, isMove, typedOf, type Typed } from './form.rules.js';
import '../schedule.css';

/** Another time, another place, other words. What the venue is asked again is said before. */
export default function ChangeEventPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const { id = '' } = useParams();
  const title = t('deskschedule:change.title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!mayPlan(campaign.role)) return <NotYours />;
  return (
    <Page title={title}>
      <Back to={`/schedule/events/${id}`} name={t('deskschedule:backToEvent')} />
      <Loaded campaign={campaign} id={id} />
    </Page>
  );
}

function Loaded({ campaign: { slug }, id }: { campaign: Campaign; id: string }) {
  const event = useEvent(slug, id);
  const venues = useVenues(slug);
  if (event.isPending || venues.isPending) return <Bones lines={6} />;
  if (!event.data || !venues.data) return <Failure error={event.error ?? venues.error} quiet />;
  return <Change newest={event.data} venues={venues.data} slug={slug} />;
}

interface ChangeProps {
  readonly newest: CampaignEvent;
  readonly venues: readonly Venue[];
  readonly slug: string;
}

/** What is typed stays, whatever happens to the event meanwhile, until whoever types wants to see it as it is now. */
function Change({ newest, venues, slug }: ChangeProps) {
  const { t } = useLanguage();
  const go = useNavigate();
  const toast = useToast();
  const change = useChangeEvent(slug);
  const [event, setEvent] = useState(newest);
  const { refetch } = useEvent(slug, newest.id);
  const lookAgain = async () => {
    const { data } = await refetch();
    if (!data) return;
    setEvent(data);
    change.reset();
  };
  const page = `/schedule/events/${event.id}`;
  const outcomeOf = (typed: Typed) => {
    const changes = changesOf(typed, event);
    if (!isMove(changes)) return 'nothing';
    const agrees = venues.find(({ id }) => id === event.venue.id)?.agreesToMoves ?? false;
    return afterMove(event.state, { agrees, goesElsewhere: changes.venue !== undefined });
  };
  const send = (typed: Typed) =>
    change.mutate(
      { id: event.id, version: event.version, ...changesOf(typed, event) },
      {
        onSuccess: () => {
          toast({ text: t(`deskschedule:change.done.${outcomeOf(typed)}`) });
          void go(page, { replace: true });
        },
      },
    );
  return (
    <EventForm
      key={event.version}
      first={typedOf(event)}
      venues={venues}
      slug={slug}
      error={change.error}
      busy={change.isPending}
      submit={t('deskschedule:change.submit')}
      back={page}
      meaning={(typed) => {
        const outcome = outcomeOf(typed);
        return outcome === 'nothing' ? undefined : t(`deskschedule:move.means.${outcome}`);
      }}
      onSend={send}
      onReload={() => void lookAgain()}
    />
  );
}
