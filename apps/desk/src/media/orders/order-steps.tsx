import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { ButtonLink, Button } from '../../ui/button.js';
import { OrderStepForm } from './order-step-form.js';
import type { OrderStep } from './order-step.rules.js';
import type { Order } from './orders.js';
import { isThanked } from './thanks.rules.js';

const stepsFrom: Readonly<Record<Order['state'], readonly OrderStep[]>> = {
  draft: ['place', 'cancel'],
  placed: ['invoice', 'cancel'],
  invoiced: ['pay', 'takeBackInvoice'],
  paid: ['takeBackPayment'],
  cancelled: [],
};

/** What is taken back is never what comes next, nor is the invoice of what was given. */
function isMain(step: OrderStep, { total }: Order): boolean {
  return !step.startsWith('takeBack') && (step !== 'invoice' || total > 0);
}

/** What can be done with an order as a whole. */
export function OrderSteps({ slug, order }: { slug: string; order: Order }) {
  const { t } = useLanguage();
  const [step, choose] = useState<OrderStep>();
  const steps = stepsFrom[order.state];
  if (steps.length === 0) return null;
  return (
    <>
      <div className="buttons tools">
        {steps.map((one, at) => (
          <Button
            key={one}
            kind={at === 0 && isMain(one, order) ? 'main' : 'text'}
            onClick={() => choose(one)}
          >
            {t(`deskmediaorders:steps.${one}.open`)}
          </Button>
        ))}
        {isThanked(order) && (
          <ButtonLink
            to={`/media/orders/${order.id}/thanks`}
            kind={order.total === 0 ? 'main' : undefined}
          >
            {t('deskthanks:open')}
          </ButtonLink>
        )}
        {order.state === 'draft' && (
          <ButtonLink to={`/media/orders/${order.id}/change`}>
            {t('deskmediaorders:change')}
          </ButtonLink>
        )}
      </div>
      {step && (
        <OrderStepForm
          key={`${step} ${order.version}`}
          {...{ slug, order, step }}
          onClose={() => choose(undefined)}
        />
      )}
    </>
  );
}
