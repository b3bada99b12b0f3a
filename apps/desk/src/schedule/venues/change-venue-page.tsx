import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Venue } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { NotYours } from '../../shell/trouble.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { Back } from '../back.js';
import { mayPlan } from '../event/event.rules.js';
import { VenueForm } from './venue-form.js';
import { typedVenueOf } from './venue.rules.js';
import { useChangeVenue, useVenue } from './venues.js';
import '../schedule.css';

/** What a venue is called, and where it is. Whoever stores it has put the real name in. */
export default function ChangeVenuePage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const { id = '' } = useParams();
  const title = t('deskschedule:venue.change');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!mayPlan(campaign.role)) return <NotYours />;
  return (
    <Page title={title}>
      <Back to={`/schedule/venues/${id}`} name={t('deskschedule:backToVenue')} />
      <Loaded slug={campaign.slug} id={id} />
    </Page>
  );
}

function Loaded({ slug, id }: { slug: string; id: string }) {
  const venue = useVenue(slug, id);
  if (venue.isPending) return <Bones lines={6} />;
  if (!venue.data) return <Failure error={venue.error} quiet />;
  return <Change newest={venue.data} slug={slug} />;
}

function Change({ newest, slug }: { newest: Venue; slug: string }) {
  const { t } = useLanguage();
  const go = useNavigate();
  const toast = useToast();
  const [venue, setVenue] = useState(newest);
  const { refetch } = useVenue(slug, newest.id);
  const change = useChangeVenue(slug, newest.id);
  const page = `/schedule/venues/${venue.id}`;
  const lookAgain = async () => {
    const { data } = await refetch();
    if (!data) return;
    setVenue(data);
    change.reset();
  };
  return (
    <VenueForm
      key={venue.version}
      first={typedVenueOf(venue)}
      slug={slug}
      error={change.error}
      busy={change.isPending}
      submit={t('deskschedule:change.submit')}
      back={page}
      onReload={() => void lookAgain()}
      onSend={(wanted) =>
        change.mutate(
          { ...wanted, version: venue.version },
          {
            onSuccess: () => {
              toast({ text: t('deskschedule:venue.changed') });
              void go(page, { replace: true });
            },
          },
        )
      }
    />
  );
}
