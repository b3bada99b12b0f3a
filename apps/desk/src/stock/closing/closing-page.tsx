import { textIn } from '@blueheart/i18n';
import { useNavigate, useParams } from 'react-router';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { Back } from '../../schedule/back.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { useBeginCount } from '../counts.js';
import { type Stock } from '../stock.js';
import { mayMove } from '../stock.rules.js';
import { useStockNaming } from '../naming.js';
import { useStockWords } from '../words.js';
import { CloseForm } from './close-form.js';
import { useClosing, useReopen, type Closing } from './closings.js';
import { Flows } from './flows.js';
import '../stock.css';
import '../../ui/lines.css';
import './closing.css';

/** One booth: what came, what went, what was counted, and the button that closes it. */
export default function ClosingPage() {
  const { t, locale } = useLanguage();
  const { campaign } = useWork();
  const { event = '' } = useParams();
  const slug = campaign?.slug ?? '';
  const closing = useClosing(slug, event);
  const stock = useStockNaming(slug, [closing.data?.to ?? '']);
  const words = useStockWords(stock.data);
  const title = t('deskclosing:title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  const found = closing.data;
  return (
    <Page
      title={(found && textIn(found.names, locale)) || title}
      tab={title}
      lead={found && t(`deskclosing:leads.${stateOf(found)}`)}
    >
      <Back to="/stock/closings" name={t('deskclosing:back')} />
      <Failure error={closing.error ?? stock.error} quiet />
      {(closing.isPending || stock.isPending) && <Bones lines={5} />}
      {found && stock.data && (
        <div className="stock-closing">
          <Flows lines={found.lines} words={words} />
          {found.to && <p>{t('deskclosing:to', { place: isolated(words.placeById(found.to)) })}</p>}
          {mayMove(campaign.role) && (
            <Steps slug={slug} closing={found} stock={stock.data} words={words} />
          )}
        </div>
      )}
    </Page>
  );
}

function stateOf({ closedAt, isOver, lines }: Closing): 'waiting' | 'going' | 'closed' | 'late' {
  const isLeft = lines.some(({ books }) => books > 0);
  if (closedAt) return isLeft ? 'late' : 'closed';
  return isOver ? 'waiting' : 'going';
}

interface StepsProps {
  readonly slug: string;
  readonly closing: Closing;
  readonly stock: Stock;
  readonly words: ReturnType<typeof useStockWords>;
}

function Steps({ slug, closing, stock, words }: StepsProps) {
  const state = stateOf(closing);
  if (closing.closedAt) return <Reopen slug={slug} event={closing.event} />;
  return (
    <>
      <Count slug={slug} closing={closing} />
      {state === 'waiting' && closing.count && (
        <CloseForm slug={slug} closing={closing} stock={stock} words={words} />
      )}
    </>
  );
}

function Count({ slug, closing: { place, count } }: Pick<StepsProps, 'slug' | 'closing'>) {
  const { t } = useLanguage();
  const go = useNavigate();
  const begin = useBeginCount(slug);
  const isGoing = count?.state === 'open';
  return (
    <>
      <Failure error={begin.error} />
      <div className="buttons tools">
        <Button
          kind={count ? 'text' : 'main'}
          busy={begin.isPending}
          onClick={() =>
            begin.mutate(place, { onSuccess: ({ id }) => void go(`/stock/counts/${id}`) })
          }
        >
          {t(isGoing ? 'deskclosing:goOn' : 'deskclosing:count')}
        </Button>
      </div>
    </>
  );
}

function Reopen({ slug, event }: { readonly slug: string; readonly event: string }) {
  const { t } = useLanguage();
  const toast = useToast();
  const reopen = useReopen(slug, event);
  return (
    <>
      <Failure error={reopen.error} />
      <div className="buttons">
        <Button
          kind="text"
          busy={reopen.isPending}
          onClick={() =>
            void reopen
              .mutateAsync(undefined)
              // This button is gone by then.
              .then(() => toast({ text: t('deskclosing:reopened') }))
              .catch(() => undefined)
          }
        >
          {t('deskclosing:reopen')}
        </Button>
      </div>
    </>
  );
}
