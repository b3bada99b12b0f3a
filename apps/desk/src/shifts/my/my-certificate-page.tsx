import { CertificateView } from '../../attendance/certificate-view.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { NotYours } from '../../shell/trouble.js';
import { Page } from '../../ui/page.js';
import { useMyHours } from './mine.js';

/** My own certificate. */
export default function MyCertificatePage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('deskattendance:certificate.title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (campaign.role === 'viewer') return <NotYours />;
  return <Loaded slug={campaign.slug} />;
}

function Loaded({ slug }: { slug: string }) {
  const { data, error } = useMyHours(slug);
  return <CertificateView hours={data} error={error} back="/my/hours" />;
}
