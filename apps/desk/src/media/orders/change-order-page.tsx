import { Navigate, useNavigate, useParams } from 'react-router';
import { useLanguage } from '../../language/language.js';
import { Back } from '../../schedule/back.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { NotYours } from '../../shell/trouble.js';
import { mayMove } from '../../stock/stock.rules.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { typedOf } from './draft.rules.js';
import { OrderForm } from './order-form.js';
import { useChangeOrder, useChoices, useOrder, type Choices, type Order } from './orders.js';
import '../../stock/stock.css';
import '../../ui/lines.css';
import './orders.css';

/** A draft is changed as a whole; what was placed stays. */
export default function ChangeOrderPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const { id = '' } = useParams();
  const slug = campaign?.slug ?? '';
  const order = useOrder(slug, id);
  const choices = useChoices(slug);
  const title = t('deskmediaorders:change');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!mayMove(campaign.role)) return <NotYours />;
  const error = order.error ?? choices.error;
  return (
    <Page title={title}>
      <Back to={`/media/orders/${id}`} name={t('deskmediaorders:backToOrder')} />
      <Failure error={error} quiet />
      {(!order.data || !choices.data) && !error && <Bones lines={6} />}
      {order.data && choices.data && (
        <Change slug={slug} order={order.data} choices={choices.data} />
      )}
    </Page>
  );
}

interface ChangeProps {
  readonly slug: string;
  readonly order: Order;
  readonly choices: Choices;
}

function Change({ slug, order, choices }: ChangeProps) {
  const { t } = useLanguage();
  const go = useNavigate();
  const toast = useToast();
  const change = useChangeOrder(slug, order.id);
  if (order.state !== 'draft') return <Navigate to={`/media/orders/${order.id}`} replace />;
  return (
    <OrderForm
      choices={choices}
      first={typedOf(order)}
      outletStays
      submit={t('deskmediaorders:keep')}
      busy={change.isPending}
      error={change.error}
      onSend={({ kind, currency, reference, vatPercent, fee, lines }) =>
        void change
          .mutateAsync({
            version: order.version,
            kind,
            currency,
            vatPercent,
            fee,
            lines,
            reference,
          })
          .then(() => {
            toast({ text: t('deskmediaorders:changed') });
            return go(`/media/orders/${order.id}`);
          })
          // The form says what went wrong.
          .catch(() => undefined)
      }
    />
  );
}
