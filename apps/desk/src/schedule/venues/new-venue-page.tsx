import { useNavigate } from 'react-router';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { NotYours } from '../../shell/trouble.js';
import { Page } from '../../ui/page.js';
import { Back } from '../back.js';
import { mayPlan } from '../event/event.rules.js';
import { VenueForm } from './venue-form.js';
import { emptyVenue } from './venue.rules.js';
import { useAddVenue } from './venues.js';
import '../schedule.css';

/** Another place where events can be. */
export default function NewVenuePage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const go = useNavigate();
  const add = useAddVenue(campaign?.slug ?? '');
  const title = t('deskschedule:venue.add');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!mayPlan(campaign.role)) return <NotYours />;
  return (
    <Page title={title} lead={t('deskschedule:venue.addLead')}>
      <Back to="/schedule/venues" name={t('deskschedule:backToVenues')} />
      <VenueForm
        first={emptyVenue}
        slug={campaign.slug}
        error={add.error}
        busy={add.isPending}
        submit={t('deskschedule:venue.submit')}
        back="/schedule/venues"
        onSend={(wanted) =>
          add.mutate(wanted, {
            onSuccess: ({ id }) => void go(`/schedule/venues/${id}`, { replace: true }),
          })
        }
      />
    </Page>
  );
}
