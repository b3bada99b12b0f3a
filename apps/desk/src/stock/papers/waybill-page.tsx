import { textIn } from '@blueheart/i18n';
import { useParams } from 'react-router';
import { useLanguage } from '../../language/language.js';
import { Back } from '../../schedule/back.js';
import { useWork } from '../../shell/campaign.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { useStock } from '../stock.js';
import { useWaybill } from './papers.js';
import { WaybillSheet } from './waybill.js';
import '../../erasures/erasures.css';
import './papers.css';

/** What goes with the boxes, on paper. */
export default function WaybillPage() {
  const { t, locale } = useLanguage();
  const { campaign } = useWork();
  const { id = '' } = useParams();
  const slug = campaign?.slug ?? '';
  const stock = useStock(slug);
  const waybill = useWaybill(slug, id);
  const title = t('deskpapers:waybill.title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  const error = waybill.error ?? stock.error;
  return (
    <Page title={title}>
      <div className="certificate-page">
        <div className="certificate-tools">
          <Back to={`/stock/transfers/${id}`} name={t('deskpapers:waybill.back')} />
          <Failure error={error} quiet />
          {waybill.data && stock.data && (
            <Button kind="main" icon="print" onClick={() => print()}>
              {t('deskpapers:print')}
            </Button>
          )}
        </div>
        {!error && (!waybill.data || !stock.data) && <Bones lines={6} />}
        {waybill.data && stock.data && (
          <WaybillSheet
            waybill={waybill.data}
            stock={stock.data}
            campaign={textIn(campaign.titles, locale)}
          />
        )}
      </div>
    </Page>
  );
}
