import { useState } from 'react';
import { useParams } from 'react-router';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { Back } from '../schedule/back.js';
import { useWork } from '../shell/campaign.js';
import { useToast } from '../shell/toasts.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Confirm } from '../ui/confirm.js';
import { Failure } from '../ui/failure.js';
import { Bones, Page } from '../ui/page.js';
import { ArrivalForm } from './arrival-form.js';
import { Arrivals } from './signature/arrivals.js';
import { useStock } from './stock.js';
import { mayMove } from './stock.rules.js';
import { useTransfer, useTransferStep, type Transfer, type TransferLine } from './transfers.js';
import { onItsWay, outcomeOf } from './transfers.rules.js';
import { useStockWords } from './words.js';
import './stock.css';
import '../ui/lines.css';

/** One transfer: what it takes, the button that sends it, and what arrived of it. */
export default function TransferPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const { id = '' } = useParams();
  const slug = campaign?.slug ?? '';
  const stock = useStock(slug);
  const transfer = useTransfer(slug, id);
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
          {mayMove(campaign.role) && <Steps slug={slug} transfer={found} words={words} />}
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
  readonly words: ReturnType<typeof useStockWords>;
}

function Steps({ slug, transfer, words }: StepsProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const [isCancelling, cancel] = useState(false);
  const step = useTransferStep(slug, transfer.id);
  const { version, state } = transfer;
  if (onItsWay(transfer) > 0)
    return <ArrivalForm key={version} slug={slug} transfer={transfer} words={words} />;
  if (state !== 'draft') return null;
  return (
    <>
      <Failure error={step.error} />
      <div className="buttons">
        <Button
          kind="main"
          busy={step.isPending}
          onClick={() =>
            step.mutate(
              { step: 'dispatch', version },
              { onSuccess: () => toast({ text: t('deskstock:transfer.sent') }) },
            )
          }
        >
          {t('deskstock:transfer.send')}
        </Button>
        <Button kind="text" onClick={() => cancel(true)}>
          {t('deskstock:transfer.cancel')}
        </Button>
      </div>
      <Confirm
        opened={isCancelling}
        title={t('deskstock:transfer.cancelTitle')}
        text={t('deskstock:transfer.cancelText')}
        submit={t('deskstock:transfer.cancel')}
        error={step.error}
        busy={step.isPending}
        onSend={() =>
          step.mutate(
            { step: 'cancellation', version },
            {
              onSuccess: () => {
                toast({ text: t('deskstock:transfer.cancelled') });
                cancel(false);
              },
            },
          )
        }
        onClose={() => cancel(false)}
      />
    </>
  );
}
