import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { Back } from '../back.js';
import { MakeWebhook } from './make-webhook.js';
import { WebhookItem } from './webhook-item.js';
import { useWebhooks } from './webhooks.js';
import '../../ui/lines.css';
import './webhooks.css';

/** Which programs elsewhere are told what happens in the campaign. */
export default function WebhooksPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('deskaccess:pages.webhooks');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (campaign.role !== 'admin') return <Page title={title} lead={t('desk:gone.notYours')} />;
  return (
    <Page title={title} lead={t('deskwebhooks:lead')}>
      <Back />
      <Webhooks slug={campaign.slug} />
    </Page>
  );
}

function Webhooks({ slug }: { slug: string }) {
  const { t } = useLanguage();
  const webhooks = useWebhooks(slug);
  const [isMaking, setMaking] = useState(false);
  const close = () => setMaking(false);
  return (
    <>
      <div className="buttons tools">
        <Button kind="main" icon="plus" onClick={() => setMaking(true)}>
          {t('deskwebhooks:make.open')}
        </Button>
      </div>
      <Failure error={webhooks.error} quiet />
      {webhooks.isPending && <Bones />}
      {webhooks.data?.length === 0 && <p className="nothing">{t('deskwebhooks:none')}</p>}
      <ul className="lines">
        {webhooks.data?.map((webhook) => (
          <WebhookItem key={webhook.id} webhook={webhook} slug={slug} />
        ))}
      </ul>
      <Dialog opened={isMaking} onClose={close} title={t('deskwebhooks:make.open')}>
        <MakeWebhook slug={slug} onClose={close} />
      </Dialog>
    </>
  );
}
