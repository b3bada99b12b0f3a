import { isLocale, locales, textIn, type Locale } from '@blueheart/i18n';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Campaign, CampaignEvent } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { loadWholeLanguage } from '../../language/load.js';
import { useNames } from '../../pledges/names.js';
import { useWork } from '../../shell/campaign.js';
import { useBoard } from '../../shifts/shifts.js';
import { Button } from '../../ui/button.js';
import { Choices } from '../../ui/choices.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { Back } from '../back.js';
import { useItems } from '../counts/counts.js';
import { useEvent } from '../events.js';
import { shownSpeakers } from '../school/school.rules.js';
import { useSpeakers } from '../school/speaking.js';
import { useVisit } from '../school/visit.js';
import { useContacts, useVenue } from '../venues/venues.js';
import { mayPlan } from './event.rules.js';
import { codesOf } from './sheet.rules.js';
import { Sheet } from './sheet.js';
import '../../erasures/erasures.css';
import '../schedule.css';
import '../school/school.css';

/** What whoever goes there takes along, on paper. */
export default function SheetPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const { id = '' } = useParams();
  const title = t('deskschedule:sheet.title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title}>
      <Loaded campaign={campaign} id={id} />
    </Page>
  );
}

function Loaded({ campaign, id }: { campaign: Campaign; id: string }) {
  const event = useEvent(campaign.slug, id);
  if (event.isPending) return <Bones lines={6} />;
  if (!event.data) return <Failure error={event.error} quiet />;
  return <Shown event={event.data} campaign={campaign} />;
}

function Shown({ event, campaign }: { event: CampaignEvent; campaign: Campaign }) {
  const { t, locale: own } = useLanguage();
  const [locale, setLocale] = useState<Locale>(own);
  const [isLooking, setLooking] = useState(false);
  const venue = useVenue(campaign.slug, event.venue.id);
  const contacts = useContacts(campaign.slug, event.venue.id, isLooking);
  const visit = useVisit(campaign.slug, event.id);
  const listed = visit.data?.speakers ?? [];
  const speakers = useSpeakers(campaign.slug, event.id, isLooking && listed.length > 0);
  const plans = mayPlan(campaign.role);
  const board = useBoard(campaign.slug, event.id, plans);
  const items = useItems(campaign.slug, plans && event.kind === 'booth');
  const { all } = useNames(campaign.slug);
  const language = useQuery({
    queryKey: ['language', locale],
    queryFn: () => loadWholeLanguage(locale),
    staleTime: Infinity,
  });
  const people = contacts.data;
  return (
    <div className="certificate-page">
      <div className="certificate-tools">
        <Back to={`/schedule/events/${event.id}`} name={t('deskschedule:backToEvent')} />
        <Choices
          label={t('desk:languages.label')}
          value={locale}
          onValue={(chosen) => isLocale(chosen) && setLocale(chosen)}
          options={locales.map((value) => ({
            value,
            text: t(`desk:languages.${value}`),
            lang: value,
          }))}
        />
        <Failure
          error={contacts.error ?? speakers.error ?? venue.error ?? board.error ?? items.error}
          quiet
        />
        <div className="buttons">
          <Button kind="main" icon="print" onClick={() => print()}>
            {t('deskschedule:sheet.print')}
          </Button>
          {plans && !isLooking && (
            <Button icon="eye" onClick={() => setLooking(true)}>
              {t('deskschedule:sheet.withContacts')}
            </Button>
          )}
        </div>
        {plans && <p className="fine">{t('deskschedule:contacts.noted')}</p>}
      </div>
      {language.data && (
        <Sheet
          event={event}
          venue={venue.data}
          contacts={people}
          plan={visit.data?.plan}
          speakers={shownSpeakers(listed, speakers.data)}
          shifts={board.data ?? []}
          items={items.data ?? []}
          codes={codesOf(event, {
            origin: location.origin,
            locale,
            slug: campaign.slug,
            source: all('source').find(({ value }) => value === venue.data?.code)?.value,
          })}
          campaign={textIn(campaign.titles, locale)}
          language={language.data}
        />
      )}
    </div>
  );
}
