import { useParams } from 'react-router';
import { useLanguage } from '../language/language.js';
import { mayPlan } from '../schedule/event/event.rules.js';
import { useWork } from '../shell/campaign.js';
import { NotYours } from '../shell/trouble.js';
import { Page } from '../ui/page.js';
import { useHoursOf } from './attendance.js';
import { CertificateView } from './certificate-view.js';

/** The certificate of one volunteer, for coordinators. */
export default function CertificatePage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const { id = '' } = useParams();
  const title = t('deskattendance:certificate.title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!mayPlan(campaign.role)) return <NotYours />;
  return <Loaded slug={campaign.slug} id={id} />;
}

function Loaded({ slug, id }: { slug: string; id: string }) {
  const { data, error } = useHoursOf(slug, id);
  return <CertificateView hours={data} error={error} back={`/people/hours/${id}`} />;
}
