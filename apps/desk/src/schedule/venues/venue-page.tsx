import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Campaign, Venue } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useNames } from '../../pledges/names.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Confirm } from '../../ui/confirm.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { Back } from '../back.js';
import { Owner } from '../owner.js';
import { mayPlan } from '../event/event.rules.js';
import { pointText } from '../map/point.rules.js';
import { useWords } from '../words.js';
import { Contacts } from './contacts.js';
import { Spaces } from './spaces.js';
import { Ahead } from './ahead.js';
import { useArchive, useVenue } from './venues.js';
import '../schedule.css';

/** One venue: where it is, its spaces, whom to ask, and what is planned there. */
export default function VenuePage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const { id = '' } = useParams();
  if (!campaign) return <Page title={t('desk:nav.schedule')} lead={t('desk:today.noCampaign')} />;
  return <Loaded campaign={campaign} id={id} />;
}

function Loaded({ campaign, id }: { campaign: Campaign; id: string }) {
  const { t } = useLanguage();
  const words = useWords();
  const venue = useVenue(campaign.slug, id);
  const back = <Back to="/schedule/venues" name={t('deskschedule:backToVenues')} />;
  if (!venue.data)
    return (
      <Page title={t('deskschedule:venue.title')}>
        {back}
        <Failure error={venue.error} quiet />
        {venue.isPending && <Bones lines={6} />}
      </Page>
    );
  const { names, kind, archived } = venue.data;
  return (
    <Page
      title={words.text(names)}
      lead={t(archived ? 'deskschedule:venue.archived' : `deskschedule:venueKinds.${kind}`)}
    >
      {back}
      <Shown venue={venue.data} campaign={campaign} />
    </Page>
  );
}

function Shown({ venue, campaign: { slug, role } }: { venue: Venue; campaign: Campaign }) {
  const { t } = useLanguage();
  const plans = mayPlan(role);
  return (
    <div className="event">
      {venue.placeholder && (
        <p className="notice">
          <span>{t('deskschedule:venues.placeholder')}</span>
        </p>
      )}
      <VenueFacts venue={venue} slug={slug} />
      {plans && !venue.archived && (
        <div className="buttons">
          <ButtonLink kind="main" to={`/schedule/new?venue=${venue.id}`}>
            {t('deskschedule:plan.here')}
          </ButtonLink>
          <ButtonLink to={`/schedule/venues/${venue.id}/change`}>
            {t('deskschedule:venue.change')}
          </ButtonLink>
          <Archive venue={venue} slug={slug} />
        </div>
      )}
      {plans && <Contacts venue={venue} slug={slug} />}
      <Spaces venue={venue} slug={slug} plans={plans && !venue.archived} />
      <Ahead venue={venue} slug={slug} />
    </div>
  );
}

function VenueFacts({ venue, slug }: { venue: Venue; slug: string }) {
  const { t } = useLanguage();
  const names = useNames(slug);
  const { address, governorate, district, point, timeZone, weekend, agreesToMoves } = venue;
  const region = [
    district && names.of('district', district),
    governorate && names.of('governorate', governorate),
  ].filter(Boolean);
  const days = weekend.map((day) => t(`deskschedule:weekdays.${day}`));
  const others = Object.entries(venue.names).filter(([, name]) => name);
  return (
    <dl className="facts">
      {others.map(([locale, name]) => (
        <div key={locale}>
          <dt>{t('deskschedule:venue.nameIn', { language: t(`desk:languages.${locale}`) })}</dt>
          <dd>
            <bdi lang={locale}>{name}</bdi>
          </dd>
        </div>
      ))}
      {(
        [
          ['address', address],
          ['region', region.join(t('deskschedule:comma'))],
          ['point', point && isolated(pointText(point))],
          ['timeZone', timeZone],
          ['weekend', days.join(t('deskschedule:comma')) || t('deskschedule:venue.noWeekend')],
          ['moves', t(`deskschedule:venue.${agreesToMoves ? 'agrees' : 'asks'}`)],
        ] as const
      ).map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{t(`deskschedule:venue.${name}`)}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ),
      )}
      <Owner owner={venue.owner} thing={{ kind: 'venue', id: venue.id }} isOpen={!venue.archived} />
    </dl>
  );
}

function Archive({ venue, slug }: { venue: Venue; slug: string }) {
  const { t } = useLanguage();
  const words = useWords();
  const toast = useToast();
  const go = useNavigate();
  const archive = useArchive(slug, venue.id);
  const [isAsking, setAsking] = useState(false);
  const name = isolated(words.text(venue.names));
  const send = () =>
    archive.mutate(undefined, {
      onSuccess: () => {
        toast({ text: t('deskschedule:archive.done', { name }) });
        void go('/schedule/venues');
      },
    });
  return (
    <>
      <Button kind="danger" onClick={() => setAsking(true)}>
        {t('deskschedule:archive.open')}
      </Button>
      <Confirm
        opened={isAsking}
        title={t('deskschedule:archive.title')}
        text={t('deskschedule:archive.text', { name })}
        submit={t('deskschedule:archive.submit')}
        error={archive.error}
        busy={archive.isPending}
        onSend={send}
        onClose={() => {
          archive.reset();
          setAsking(false);
        }}
      />
    </>
  );
}
