import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { Confirm } from '../ui/confirm.js';
import { Failure } from '../ui/failure.js';
import { useShortage } from './shortage.js';
import { stockKey, type Stock } from './stock.js';
import { TransferForm } from './transfer-form.js';
import { useChangeTransfer, useTransferStep, type Transfer } from './transfers.js';
import { piecesIn, typedTransferOf } from './transfers.rules.js';
import { useStockWords } from './words.js';

interface DraftProps {
  readonly slug: string;
  readonly transfer: Transfer;
  readonly stock: Stock;
}

/** A draft is sent, changed or given up. */
export function DraftSteps({ slug, transfer, stock }: DraftProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const [opened, open] = useState<'change' | 'send' | 'cancel'>();
  const words = useStockWords(stock);
  const shortage = useShortage(words);
  const send = useTransferStep(slug, transfer.id);
  const cancel = useTransferStep(slug, transfer.id);
  const { version } = transfer;
  const says = useSays(transfer, words);
  const close = () => open(undefined);
  const dispatch = () => {
    close();
    void send
      .mutateAsync({ step: 'dispatch', version })
      .then(() => toast({ text: t('deskstock:transfer.sent') }))
      // It is said above the buttons.
      .catch(() => undefined);
  };
  if (opened === 'change') return <ChangeDraft {...{ slug, transfer, stock }} onClose={close} />;
  return (
    <>
      <div className="form">
        <Failure error={send.error} more={shortage(send.error)} />
        <div className="buttons">
          <Button kind="main" busy={send.isPending} onClick={() => open('send')}>
            {t('deskstock:transfer.send')}
          </Button>
          <Button
            onClick={() => {
              send.reset();
              open('change');
            }}
          >
            {t('deskstock:transfer.change')}
          </Button>
          <Button kind="text" onClick={() => open('cancel')}>
            {t('deskstock:transfer.cancel')}
          </Button>
        </div>
      </div>
      <Confirm
        opened={opened === 'send'}
        title={t('deskstock:transfer.sendTitle')}
        text={says}
        submit={t('deskstock:transfer.send')}
        error={null}
        busy={false}
        onSend={dispatch}
        onClose={close}
      />
      <Confirm
        opened={opened === 'cancel'}
        title={t('deskstock:transfer.cancelTitle')}
        text={t('deskstock:transfer.cancelText')}
        submit={t('deskstock:transfer.cancel')}
        error={cancel.error}
        busy={cancel.isPending}
        onSend={() =>
          cancel.mutate(
            { step: 'cancellation', version },
            {
              onSuccess: () => {
                toast({ text: t('deskstock:transfer.cancelled') });
                close();
              },
            },
          )
        }
        onClose={close}
      />
    </>
  );
}

/** How many pieces leave where for where. */
function useSays(transfer: Transfer, words: ReturnType<typeof useStockWords>): string {
  const { t, number } = useLanguage();
  const pieces = piecesIn(transfer);
  return t('deskstock:transfer.sendText', {
    count: pieces,
    n: number(pieces),
    from: isolated(words.placeById(transfer.from)),
    to: isolated(words.placeById(transfer.to)),
  });
}

/** As it was read when it was opened: what somebody else has changed since is not undone by it. */
function ChangeDraft({ slug, transfer, stock, onClose }: DraftProps & { onClose: () => void }) {
  const { t, number } = useLanguage();
  const toast = useToast();
  const queries = useQueryClient();
  const [read] = useState(transfer);
  const change = useChangeTransfer(slug, transfer.id);
  return (
    <TransferForm
      slug={slug}
      stock={stock}
      first={typedTransferOf(read, number)}
      submit={t('deskstock:transfer.keep')}
      busy={change.isPending}
      error={change.error}
      onSend={({ from, to, lines }) =>
        change.mutate(
          { version: read.version, from, to, lines },
          {
            onSuccess: () => {
              toast({ text: t('deskstock:transfer.changed') });
              onClose();
            },
          },
        )
      }
      onClose={() => {
        void queries.invalidateQueries({ queryKey: stockKey(slug) });
        onClose();
      }}
    />
  );
}
