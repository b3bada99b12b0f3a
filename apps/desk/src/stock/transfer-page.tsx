import { useParams } from 'react-router';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { Back } from '../schedule/back.js';
import { useWork } from '../shell/campaign.js';
import { ButtonLink } from '../ui/button.js';
import { Failure } from '../ui/failure.js';
import { Bones, Page } from '../ui/page.js';
import { ArrivalForm } from './arrival-form.js';
import { DraftSteps } from './draft-steps.js';
import { Arrivals } from './signature/arrivals.js';
import { type Stock } from './stock.js';
import { mayMove } from './stock.rules.js';
import { useTransfer, type Transfer, type TransferLine } from './transfers.js';
import { onItsWay, outcomeOf } from './transfers.rules.js';
import { useStockNaming } from './naming.js';
import { useStockWords } from './words.js';
import './stock.css';
import '../ui/lines.css';

/** One transfer: what it takes, the button that sends it, and what arrived of it. */
export default function TransferPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const { id = '' } = useParams();
  const slug = campaign?.slug ?? '';
  const transfer = useTransfer(slug, id);
  const stock = useStockNaming(slug, transfer.data ? [transfer.data.from, transfer.data.to] : []);
  const words = useStockWords(stock.data);
  const title = t('deskstock:transfer.title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  const found = stock.data && transfer.data;
  return (
    <Page
      title={
        found
          ? t('deskstock:transfer.way', {
              from: isolated(words.placeById(found.from)),
              to: isolated(words.placeById(found.to)),
            })
          : title
      }
      tab={title}
      lead={
        found &&
        `${t('deskstock:transfer.number', { n: found.number })} · ${t(`deskstock:transfer.states.${found.state}`)}`
      }
    >
      <Back to="/stock/transfers" name={t('deskstock:transfer.back')} />
      <Failure error={transfer.error ?? stock.error} quiet />
      {!found && !transfer.error && !stock.error && <Bones lines={5} />}
      {found && (
        <>
          <ul className="lines">
            {found.lines.map((line) => (
              <Line key={line.id} line={line} words={words} isSent={found.sentAt !== null} />
            ))}
          </ul>
          {found.sentAt && (
            <div className="buttons tools">
              <ButtonLink to={`/stock/transfers/${found.id}/waybill`}>
                {t('deskpapers:waybill.open')}
              </ButtonLink>
            </div>
          )}
          {mayMove(campaign.role) && stock.data && (
            <Steps {...{ slug, words }} transfer={found} stock={stock.data} />
          )}
          <Arrivals slug={slug} transfer={found} moves={mayMove(campaign.role)} />
        </>
      )}
    </Page>
  );
}

interface LineProps {
  readonly line: TransferLine;
  readonly words: ReturnType<typeof useStockWords>;
  readonly isSent: boolean;
}

function Line({ line, words, isSent }: LineProps) {
  const { t, number } = useLanguage();
  const outcome = outcomeOf(line);
  const told = (['received', 'damaged', 'lost', 'returned'] as const).flatMap((what) =>
    outcome[what] > 0
      ? [t(`deskstock:transfer.outcome.${what}`, { n: number(outcome[what]) })]
      : [],
  );
  return (
    <li className="line">
      <div>
        <p className="line-name">
          {t('deskstock:transfer.pieces', {
            n: number(line.quantity),
            item: isolated(words.sku(line)),
          })}
        </p>
        {line.lots.length > 0 && (
          <p className="fine">{words.lots(line.lots.map(({ label }) => ({ ...line, label })))}</p>
        )}
        {isSent && (
          <p>
            {[
              ...told,
              line.onItsWay > 0 &&
                t('deskstock:transfer.onItsWay', {
                  count: line.onItsWay,
                  n: number(line.onItsWay),
                }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
      </div>
    </li>
  );
}

interface StepsProps {
  readonly slug: string;
  readonly transfer: Transfer;
  readonly stock: Stock;
  readonly words: ReturnType<typeof useStockWords>;
}

/** A draft is decided about, what is on its way is taken in, and what is over is only looked at. */
function Steps({ slug, transfer, stock, words }: StepsProps) {
  if (onItsWay(transfer) > 0)
    return <ArrivalForm key={transfer.version} {...{ slug, transfer, words }} />;
  if (transfer.state !== 'draft') return null;
  return <DraftSteps {...{ slug, transfer, stock }} />;
}
