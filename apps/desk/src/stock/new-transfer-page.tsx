import { useNavigate, useSearchParams } from 'react-router';
import { useLanguage } from '../language/language.js';
import { Back } from '../schedule/back.js';
import { useWork } from '../shell/campaign.js';
import { NotYours } from '../shell/trouble.js';
import { Failure } from '../ui/failure.js';
import { Bones, Page } from '../ui/page.js';
import { useStock, type Stock } from './stock.js';
import { gives, isOpen, mayMove } from './stock.rules.js';
import { TransferForm } from './transfer-form.js';
import { useDraftTransfer } from './transfers.js';
import { emptyLine } from './transfers.rules.js';
import './stock.css';

/** What is to go from one place to another: a draft first, which is sent by another button. */
export default function NewTransferPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('deskstock:transfer.new');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!mayMove(campaign.role)) return <NotYours />;
  return (
    <Page title={title}>
      <Back to="/stock/transfers" name={t('deskstock:transfer.back')} />
      <Loaded slug={campaign.slug} />
    </Page>
  );
}

function Loaded({ slug }: { slug: string }) {
  const stock = useStock(slug);
  if (stock.isPending) return <Bones lines={6} />;
  if (!stock.data) return <Failure error={stock.error} quiet />;
  return <NewTransfer slug={slug} stock={stock.data} />;
}

function NewTransfer({ slug, stock }: { slug: string; stock: Stock }) {
  const { t } = useLanguage();
  const go = useNavigate();
  const [params] = useSearchParams();
  const draft = useDraftTransfer(slug);
  const giving = stock.places.filter((place) => gives(stock, place));
  if (!stock.places.some(isOpen) || giving.length < 2)
    return <p className="nothing">{t('deskstock:transfer.twoPlaces')}</p>;
  return (
    <TransferForm
      slug={slug}
      stock={stock}
      first={{
        from: params.get('from') ?? '',
        to: params.get('to') ?? '',
        lines: [emptyLine],
      }}
      submit={t('deskstock:transfer.draft')}
      busy={draft.isPending}
      error={draft.error}
      onSend={(wanted) =>
        void draft
          .mutateAsync(wanted)
          .then(({ id }) => go(`/stock/transfers/${id}`))
          // The form says what went wrong.
          .catch(() => undefined)
      }
    />
  );
}
