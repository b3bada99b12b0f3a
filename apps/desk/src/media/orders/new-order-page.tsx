import { useNavigate } from 'react-router';
import { useLanguage } from '../../language/language.js';
import { Back } from '../../schedule/back.js';
import { useWork } from '../../shell/campaign.js';
import { NotYours } from '../../shell/trouble.js';
import { mayMove } from '../../stock/stock.rules.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { emptyOrder } from './draft.rules.js';
import { OrderForm } from './order-form.js';
import { useChoices, useDraftOrder } from './orders.js';
import '../../stock/stock.css';
import '../../ui/lines.css';
import './orders.css';

/** What is to be ordered: a draft first, which another button places. */
export default function NewOrderPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('deskmediaorders:new');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!mayMove(campaign.role)) return <NotYours />;
  return (
    <Page title={title}>
      <Back to="/media/orders" name={t('deskmediaorders:back')} />
      <NewOrder slug={campaign.slug} />
    </Page>
  );
}

function NewOrder({ slug }: { slug: string }) {
  const { t, number } = useLanguage();
  const go = useNavigate();
  const choices = useChoices(slug);
  const draft = useDraftOrder(slug);
  if (choices.isPending) return <Bones lines={6} />;
  if (!choices.data) return <Failure error={choices.error} quiet />;
  if (choices.data.outlets.length === 0)
    return <p className="nothing">{t('deskmediaorders:noOutlets')}</p>;
  return (
    <OrderForm
      choices={choices.data}
      first={{ ...emptyOrder, fee: number(0) }}
      submit={t('deskmediaorders:draft')}
      busy={draft.isPending}
      error={draft.error}
      onSend={(wanted) =>
        void draft
          .mutateAsync(wanted)
          .then(({ id }) => go(`/media/orders/${id}`))
          // The form says what went wrong.
          .catch(() => undefined)
      }
    />
  );
}
