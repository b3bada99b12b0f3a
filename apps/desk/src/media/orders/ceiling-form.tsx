import { useState } from 'react';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { amountOf, typedAmount } from './amount.rules.js';
import { useReportIn, useSetCeiling } from './ceilings.js';
import type { Budget } from './orders.js';
import { useOrderWords } from './words.js';

interface FormProps {
  readonly slug: string;
  readonly budget: Budget;
  readonly onClose: () => void;
}

const currencies = ['USD', 'LBP'] as const;

/** What may be spent in a channel and currency, and in which both are told together. */
export function CeilingForm({ slug, budget, onClose }: FormProps) {
  const { t } = useLanguage();
  const { name } = useOrderWords();
  const toast = useToast();
  const set = useSetCeiling(slug);
  const report = useReportIn(slug);
  const ceilingOf = (channel: string, currency: string) =>
    budget.channels.find((one) => one.channel === channel && one.currency === currency)?.ceiling;
  const typedOf = (channel: string, currency: (typeof currencies)[number]) => {
    const ceiling = ceilingOf(channel, currency);
    return { channel, currency, amount: ceiling ? typedAmount(ceiling) : '' };
  };
  const [typed, setTyped] = useState(() => typedOf(budget.known[0]?.code ?? '', 'USD'));
  const [isSent, setSent] = useState(false);
  const amount = typed.amount.trim() ? amountOf(typed.amount) || undefined : null;
  const send = () => {
    setSent(true);
    if (amount === undefined) return;
    set.mutate(
      { ...typed, amount },
      {
        onSuccess: () => {
          toast({ text: t('deskmediaorders:budget.set.done') });
          onClose();
        },
      },
    );
  };
  const currencyFields = currencies.map((value) => ({
    value,
    text: t(`deskmediaorders:currencies.${value}`),
  }));
  const currencyNamed = (value: string) => (value === 'LBP' ? 'LBP' : 'USD');
  return (
    <Form onSend={send}>
      <p>{t('deskmediaorders:budget.set.text')}</p>
      <SelectField
        label={t('deskmediaorders:budget.set.channel')}
        value={typed.channel}
        onValue={(channel) => setTyped(typedOf(channel, typed.currency))}
        options={budget.known.map(({ code, names }) => ({ value: code, text: name(names) }))}
      />
      <SelectField
        label={t('deskmediaorders:fields.currency')}
        value={typed.currency}
        onValue={(value) => setTyped(typedOf(typed.channel, currencyNamed(value)))}
        options={currencyFields}
      />
      <TextField
        label={t('deskmediaorders:budget.set.amount')}
        inputMode="decimal"
        dir="ltr"
        autoComplete="off"
        value={typed.amount}
        onValue={(value) => setTyped({ ...typed, amount: value })}
        mistake={
          isSent && amount === undefined
            ? t('deskmediaorders:budget.set.wrong')
            : mistakeAt(set.error, 'amount')
        }
      />
      <Failure error={set.error ?? report.error} beside={['amount']} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={set.isPending}>
          {t('deskmediaorders:budget.set.submit')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
      <SelectField
        label={t('deskmediaorders:budget.report.open')}
        value={budget.reportingCurrency}
        onValue={(value) =>
          report.mutate(currencyNamed(value), {
            onSuccess: () => toast({ text: t('deskmediaorders:budget.report.done') }),
          })
        }
        options={currencyFields}
      />
    </Form>
  );
}
