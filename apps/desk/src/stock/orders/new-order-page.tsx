import { useNavigate } from 'react-router';
import { useLanguage } from '../../language/language.js';
import { Back } from '../../schedule/back.js';
import { useWork } from '../../shell/campaign.js';
import { NotYours } from '../../shell/trouble.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { useStock } from '../stock.js';
import { mayMove } from '../stock.rules.js';
import { nextLine } from './draft.rules.js';
import { OrderForm } from './order-form.js';
import { useDraftOrder } from './orders.js';
import '../stock.css';
import '../../ui/lines.css';
import './orders.css';

/** What is to be ordered: a draft first, which another button orders. */
export default function NewOrderPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('deskorders:new');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!mayMove(campaign.role)) return <NotYours />;
  return (
    <Page title={title}>
      <Back to="/stock/orders" name={t('deskorders:back')} />
      <NewOrder slug={campaign.slug} />
    </Page>
  );
}

function NewOrder({ slug }: { slug: string }) {
  const { t } = useLanguage();
  const go = useNavigate();
  const stock = useStock(slug);
  const draft = useDraftOrder(slug);
  if (stock.isPending) return <Bones lines={6} />;
  if (!stock.data) return <Failure error={stock.error} quiet />;
  return (
    <OrderForm
      stock={stock.data}
      first={{ supplier: '', reference: '', promisedOn: '', lines: [nextLine()] }}
      withLines
      submit={t('deskorders:draft')}
      busy={draft.isPending}
      error={draft.error}
      onSend={(wanted) =>
        void draft
          .mutateAsync(wanted)
          .then(({ id }) => go(`/stock/orders/${id}`))
          // The form says what went wrong.
          .catch(() => undefined)
      }
    />
  );
}
