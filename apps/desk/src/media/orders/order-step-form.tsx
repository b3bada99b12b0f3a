import { useState } from 'react';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { dayOf, wallAt } from '../../schedule/wall.rules.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { TextArea } from '../../ui/text-area.js';
import { amountOf, typedAmount } from './amount.rules.js';
import { Differs } from './differs.js';
import { costOf } from './invoiced.rules.js';
import type { OrderStep, TypedOrderStep } from './order-step.rules.js';
import type { Order } from './orders.js';
import { useOrderStep } from './use-order-step.js';
import { useOrderWords } from './words.js';

interface StepProps {
  readonly slug: string;
  readonly order: Order;
  readonly step: OrderStep;
  readonly onClose: () => void;
}

const fieldsOf: Readonly<Record<OrderStep, readonly (keyof TypedOrderStep)[]>> = {
  place: ['rate', 'on', 'source'],
  invoice: ['number', 'on', 'amount'],
  takeBackInvoice: ['reason'],
  pay: ['on', 'reference'],
  takeBackPayment: ['reason'],
  cancel: ['reason'],
};
/** Where the API says that a field is wrong. */
const paths = { rate: 'rate.lbpPerUsd', source: 'rate.source' } as const;

/** What a step of an order means, and what has to be known for it. */
export function OrderStepForm({ slug, order, step, onClose }: StepProps) {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const { amount } = useOrderWords();
  const toast = useToast();
  const [typed, setTyped] = useState<TypedOrderStep>({
    rate: '',
    source: '',
    number: '',
    amount: typedAmount(order.total),
    reference: '',
    reason: '',
    on: dayOf(wallAt(new Date(), campaign!.timeZone)),
  });
  const [isSent, setSent] = useState(false);
  const done = () => {
    toast({ text: t(`deskmediaorders:steps.${step}.done`) });
    onClose();
  };
  const { missing, send, isPending, error } = useOrderStep(slug, order, step, typed, done);
  const fields = fieldsOf[step];
  const pathOf = (field: keyof TypedOrderStep) => {
    if (field === 'on' && step === 'place') return 'rate.on';
    return field === 'rate' || field === 'source' ? paths[field] : field;
  };
  const of = (field: keyof TypedOrderStep) => ({
    label: t(`deskmediaorders:steps.${step}.${field}`),
    value: typed[field],
    onValue: (value: string) => setTyped((all) => ({ ...all, [field]: value })),
    mistake:
      isSent && missing.includes(field)
        ? t(`deskmediaorders:missing.${field}`)
        : mistakeAt(error, pathOf(field)),
  });
  return (
    <Dialog opened onClose={onClose} title={t(`deskmediaorders:steps.${step}.open`)}>
      <Form
        onSend={() => {
          setSent(true);
          send();
        }}
      >
        <p>
          {t(`deskmediaorders:steps.${step}.text`, {
            amount: amount(step === 'pay' ? costOf(order) : order.total, order.currency),
          })}
        </p>
        {step === 'pay' && <Differs order={order} />}
        {fields.map((field) =>
          field === 'reason' ? (
            <TextArea key={field} rows={3} maxLength={500} {...of(field)} />
          ) : (
            <TextField
              key={field}
              type={field === 'on' ? 'date' : 'text'}
              inputMode={field === 'rate' || field === 'amount' ? 'decimal' : undefined}
              autoComplete="off"
              maxLength={120}
              {...of(field)}
            />
          ),
        )}
        {step === 'invoice' && (
          <Differs order={{ ...order, invoiced: amountOf(typed.amount) ?? null }} />
        )}
        <Failure error={error} beside={fields.map(pathOf)} />
        <div className="buttons">
          <Button
            type="submit"
            kind={fields.includes('reason') ? 'danger' : 'main'}
            busy={isPending}
          >
            {t(`deskmediaorders:steps.${step}.open`)}
          </Button>
          <Button kind="text" onClick={onClose}>
            {t('desk:cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
