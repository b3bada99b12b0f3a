import { Link } from 'react-router';
import { useLanguage } from '../language/language.js';
import { ToPledges } from '../pledges/to-pledges.js';
import { useWork } from '../shell/campaign.js';
import { Page } from '../ui/page.js';
import { HeldEntries } from './entries/held-entries.js';
import { HeldPledges } from './held-pledges.js';
import { Leads } from './leads.js';
import './booths.css';
import '../pledges/pledges.css';
import '../pledges/days.css';
import '../schedule/schedule.css';

/** What came from the phones at booths and waits for somebody. */
export default function Booths() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  if (!campaign) return <Page title={t('deskbooths:title')} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={t('deskbooths:title')} lead={t('deskbooths:lead')}>
      <ToPledges />
      <p className="other-ways">
        <Link to="/pledges/booths/rescue" className="past-link">
          {t('deskbooths:rescue.open')}
        </Link>
      </p>
      <div className="from-booths">
        <Leads slug={campaign.slug} timeZone={campaign.timeZone} />
        <HeldEntries slug={campaign.slug} timeZone={campaign.timeZone} />
        <HeldPledges slug={campaign.slug} timeZone={campaign.timeZone} />
      </div>
    </Page>
  );
}
