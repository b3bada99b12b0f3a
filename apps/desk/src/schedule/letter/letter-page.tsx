import type { Locale } from '@blueheart/i18n';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Campaign, CampaignEvent, EventProposal } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { NotYours } from '../../shell/trouble.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { PaperLanguage, usePaperLanguage } from '../../ui/paper-language.js';
import { Back } from '../back.js';
import { mayPlan } from '../event/event.rules.js';
import { useEvent, useEvents, useProposals } from '../events.js';
import { useVenue } from '../venues/venues.js';
import { Letter } from './letter.js';
import { daysAsked } from './letter.rules.js';
import '../../erasures/erasures.css';
import '../schedule.css';
import './letter.css';

/** What a venue without an e-mail address is given: a letter on paper, with a slip to answer on. */
export default function LetterPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const { id = '' } = useParams();
  const title = t('deskletter:title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!mayPlan(campaign.role)) return <NotYours />;
  return (
    <Page title={title}>
      <Loaded campaign={campaign} id={id} />
    </Page>
  );
}

function Loaded({ campaign, id }: { campaign: Campaign; id: string }) {
  const { t } = useLanguage();
  const event = useEvent(campaign.slug, id);
  const proposals = useProposals(campaign.slug, id);
  if (event.isPending || proposals.isPending) return <Bones lines={6} />;
  if (!event.data || !proposals.data)
    return <Failure error={event.error ?? proposals.error} quiet />;
  const open = proposals.data.find(({ answer, ended }) => answer === null && ended === null);
  if (open) return <Shown event={event.data} proposal={open} campaign={campaign} />;
  return (
    <div className="event">
      <p>{t('deskletter:notAsked')}</p>
      <ButtonLink kind="main" to={`/schedule/events/${id}`}>
        {t('deskschedule:backToEvent')}
      </ButtonLink>
    </div>
  );
}

interface ShownProps {
  readonly event: CampaignEvent;
  readonly proposal: EventProposal;
  readonly campaign: Campaign;
}

function Shown({ event, proposal, campaign }: ShownProps) {
  const { t, locale: own } = useLanguage();
  const [locale, setLocale] = useState<Locale>(own);
  const venue = useVenue(campaign.slug, event.venue.id);
  const isSeries = event.series !== null && proposal.events > 1;
  const days = useEvents(isSeries ? campaign.slug : undefined, { series: event.series ?? '' });
  const language = usePaperLanguage(locale);
  return (
    <div className="certificate-page">
      <div className="certificate-tools">
        <Back to={`/schedule/events/${event.id}`} name={t('deskschedule:backToEvent')} />
        <PaperLanguage locale={locale} onLocale={setLocale} />
        <Failure error={venue.error ?? days.error} quiet />
        <Button kind="main" icon="print" onClick={() => print()}>
          {t('deskletter:print')}
        </Button>
      </div>
      {language && (!isSeries || days.data) && (
        <Letter
          event={event}
          days={daysAsked(event, days.data ?? [])}
          proposal={proposal}
          address={venue.data?.address ?? ''}
          campaign={campaign}
          language={language}
        />
      )}
    </div>
  );
}
