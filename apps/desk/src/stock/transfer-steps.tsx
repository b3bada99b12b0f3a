import { useState } from 'react';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { Confirm } from '../ui/confirm.js';
import { ArrivalForm } from './arrival-form.js';
import { useTransferStep, type Transfer } from './transfers.js';
import { onItsWay, piecesIn } from './transfers.rules.js';
import type { useStockWords } from './words.js';

interface StepsProps {
  readonly slug: string;
  readonly transfer: Transfer;
  readonly words: ReturnType<typeof useStockWords>;
}

/** What comes next: a draft is sent or given up, what is on its way arrives or comes back. */
export function TransferSteps({ slug, transfer, words }: StepsProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const [asked, ask] = useState<'dispatch' | 'cancellation'>();
  const step = useTransferStep(slug, transfer.id);
  const { version, state } = transfer;
  const says = useSays(transfer, words);
  if (onItsWay(transfer) > 0)
    return <ArrivalForm key={version} slug={slug} transfer={transfer} words={words} />;
  if (state !== 'draft') return null;
  const leave = () => {
    step.reset();
    ask(undefined);
  };
  const isSending = asked !== 'cancellation';
  return (
    <>
      <div className="buttons">
        <Button kind="main" onClick={() => ask('dispatch')}>
          {t('deskstock:transfer.send')}
        </Button>
        <Button kind="text" onClick={() => ask('cancellation')}>
          {t('deskstock:transfer.cancel')}
        </Button>
      </div>
      <Confirm
        opened={asked !== undefined}
        title={t(`deskstock:transfer.${isSending ? 'sendTitle' : 'cancelTitle'}`)}
        text={isSending ? says : t('deskstock:transfer.cancelText')}
        submit={t(`deskstock:transfer.${isSending ? 'send' : 'cancel'}`)}
        error={step.error}
        busy={step.isPending}
        onSend={() =>
          asked &&
          step.mutate(
            { step: asked, version },
            {
              onSuccess: () => {
                toast({ text: t(`deskstock:transfer.${isSending ? 'sent' : 'cancelled'}`) });
                leave();
              },
            },
          )
        }
        onClose={leave}
      />
    </>
  );
}

/** How many pieces leave where for where. */
function useSays(transfer: Transfer, words: StepsProps['words']): string {
  const { t, number } = useLanguage();
  const pieces = piecesIn(transfer);
  return t('deskstock:transfer.sendText', {
    count: pieces,
    n: number(pieces),
    from: isolated(words.placeById(transfer.from)),
    to: isolated(words.placeById(transfer.to)),
  });
}
