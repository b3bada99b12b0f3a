import { useNavigate, useParams } from 'react-router';
import { useLanguage } from '../../language/language.js';
import { Back } from '../../schedule/back.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { NotYours } from '../../shell/trouble.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { useStock, type Stock } from '../stock.js';
import { mayMove } from '../stock.rules.js';
import { typedOf } from './draft.rules.js';
import { OrderForm } from './order-form.js';
import { useChangeOrder, useOrder, type Order, type OrderWanted } from './orders.js';
import '../stock.css';
import '../../ui/lines.css';
import './orders.css';

/** All of a draft; of what was ordered, whose it is and until when. */
export default function ChangeOrderPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const { id = '' } = useParams();
  const title = t('deskorders:change');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!mayMove(campaign.role)) return <NotYours />;
  return (
    <Page title={title}>
      <Back to={`/stock/orders/${id}`} name={t('deskorders:backToOrder')} />
      <Loaded slug={campaign.slug} id={id} />
    </Page>
  );
}

function Loaded({ slug, id }: { slug: string; id: string }) {
  const stock = useStock(slug);
  const order = useOrder(slug, id);
  const error = order.error ?? stock.error;
  if (error) return <Failure error={error} quiet />;
  if (!stock.data || !order.data) return <Bones lines={6} />;
  return <Change slug={slug} stock={stock.data} order={order.data} />;
}

interface ChangeProps {
  readonly slug: string;
  readonly stock: Stock;
  readonly order: Order;
}

function Change({ slug, stock, order: { id, state, version, ...order } }: ChangeProps) {
  const { t, number } = useLanguage();
  const go = useNavigate();
  const toast = useToast();
  const change = useChangeOrder(slug, id);
  const isDraft = state === 'draft';
  const send = ({ lines, ...head }: OrderWanted) =>
    void change
      .mutateAsync({ version, ...head, ...(isDraft && { lines }) })
      .then(() => {
        toast({ text: t('deskorders:changed') });
        return go(`/stock/orders/${id}`);
      })
      // The form says what went wrong.
      .catch(() => undefined);
  return (
    <OrderForm
      stock={stock}
      first={typedOf({ id, state, version, ...order }, number)}
      withLines={isDraft}
      submit={t('deskorders:keep')}
      busy={change.isPending}
      error={change.error}
      onSend={send}
    />
  );
}
