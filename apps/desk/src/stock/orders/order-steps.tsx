import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Confirm } from '../../ui/confirm.js';
import { unproved } from './order.rules.js';
import { usePlaceOrder, useStopOrder, type Order } from './orders.js';

interface StepsProps {
  readonly slug: string;
  readonly order: Order;
}

/** What can be done with an order as a whole. */
export function OrderSteps({ slug, order }: StepsProps) {
  const { t } = useLanguage();
  const [asking, ask] = useState<'place' | 'stop'>();
  const { state } = order;
  const isOpen = state === 'draft' || state === 'ordered' || state === 'in-part';
  const leave = () => ask(undefined);
  if (!isOpen) return null;
  return (
    <>
      <div className="buttons tools">
        {state === 'draft' && (
          <Button kind="main" onClick={() => ask('place')}>
            {t('deskorders:place.open')}
          </Button>
        )}
        <ButtonLink to={`/stock/orders/${order.id}/change`}>{t('deskorders:change')}</ButtonLink>
        <Button kind="text" onClick={() => ask('stop')}>
          {t(state === 'draft' ? 'deskorders:stop.draft' : 'deskorders:stop.open')}
        </Button>
      </div>
      <Place slug={slug} order={order} opened={asking === 'place'} onClose={leave} />
      <Stop slug={slug} order={order} opened={asking === 'stop'} onClose={leave} />
    </>
  );
}

interface AskProps extends StepsProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Whose proofs nobody approved is said before somebody decides that none is needed. */
function Place({ slug, order, opened, onClose }: AskProps) {
  const { t, number } = useLanguage();
  const toast = useToast();
  const place = usePlaceOrder(slug, order.id);
  const count = unproved(order);
  const leave = () => {
    place.reset();
    onClose();
  };
  return (
    <Confirm
      opened={opened}
      title={t('deskorders:place.title')}
      text={
        count > 0
          ? t('deskorders:place.unproved', { count, n: number(count) })
          : t('deskorders:place.text')
      }
      submit={t(count > 0 ? 'deskorders:place.submitUnproved' : 'deskorders:place.open')}
      error={place.error}
      busy={place.isPending}
      onSend={() =>
        place.mutate(
          { version: order.version, proofNotNeeded: count > 0 },
          {
            onSuccess: () => {
              toast({ text: t('deskorders:place.done') });
              leave();
            },
          },
        )
      }
      onClose={leave}
    />
  );
}

function Stop({ slug, order, opened, onClose }: AskProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const stop = useStopOrder(slug, order.id);
  const isDraft = order.state === 'draft';
  const leave = () => {
    stop.reset();
    onClose();
  };
  return (
    <Confirm
      opened={opened}
      title={t(isDraft ? 'deskorders:stop.draftTitle' : 'deskorders:stop.title')}
      text={t(isDraft ? 'deskorders:stop.draftText' : 'deskorders:stop.text')}
      submit={t(isDraft ? 'deskorders:stop.draft' : 'deskorders:stop.open')}
      error={stop.error}
      busy={stop.isPending}
      onSend={() =>
        stop.mutate(order.version, {
          onSuccess: () => {
            toast({ text: t(isDraft ? 'deskorders:stop.draftDone' : 'deskorders:stop.done') });
            leave();
          },
        })
      }
      onClose={leave}
    />
  );
}
