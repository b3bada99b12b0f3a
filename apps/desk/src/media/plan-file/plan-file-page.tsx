import { useLanguage } from '../../language/language.js';
import { Back } from '../../schedule/back.js';
import { FileImport } from '../../schedule/import/file-import.js';
import { useWork } from '../../shell/campaign.js';
import { NotYours } from '../../shell/trouble.js';
import { mayMove } from '../../stock/stock.rules.js';
import { Page } from '../../ui/page.js';
import { Found } from './found.js';
import { usePreviewPlan } from './plan-file.js';
import { planSample } from './sample.rules.js';

/** A media plan from a file: the orders that it would make are shown first, and all of them are drafted, or none. */
export default function PlanFilePage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('deskplan:file.title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!mayMove(campaign.role)) return <NotYours />;
  return (
    <Page title={title} lead={t('deskplan:file.lead')}>
      <Back to="/media/orders" name={t('deskmediaorders:back')} />
      <Import slug={campaign.slug} />
    </Page>
  );
}

function Import({ slug }: { slug: string }) {
  const preview = usePreviewPlan(slug);
  return (
    <FileImport sample={{ text: planSample, name: 'plan.csv' }} preview={preview}>
      {(found, csv) => <Found {...{ slug, csv, found }} />}
    </FileImport>
  );
}
