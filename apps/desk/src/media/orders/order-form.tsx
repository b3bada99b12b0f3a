import { useState } from 'react';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { toldApart } from '../outlets/namesakes.rules.js';
import { nextLine, orderOf, type TypedLine, type TypedOrder } from './draft.rules.js';
import { LineFields } from './line-fields.js';
import type { Choices, OrderWanted } from './orders.js';

interface FormProps {
  readonly choices: Choices;
  readonly first: TypedOrder;
  /** Of a draft it stays. */
  readonly outletStays?: boolean;
  readonly submit: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSend: (wanted: OrderWanted) => void;
}

const kinds = ['paid', 'in-kind', 'mixed'] as const;
const currencies = ['USD', 'LBP'] as const;

/** Of whom, in which currency, with which VAT, and what. */
export function OrderForm(props: FormProps) {
  const { choices, first, outletStays, submit, busy, error, onSend } = props;
  const { t, locale, number } = useLanguage();
  const [typed, setTyped] = useState(first);
  const [isSent, setSent] = useState(false);
  const wanted = orderOf(typed);
  const missing = isSent && 'missing' in wanted ? wanted.missing : [];
  const outlet = choices.outlets.find(({ id }) => id === typed.outlet);
  const change = (changed: Partial<TypedOrder>) => setTyped((all) => ({ ...all, ...changed }));
  const changeLine = (at: number, changed: Partial<TypedLine>) =>
    change({
      lines: typed.lines.map((line, index) => (index === at ? { ...line, ...changed } : line)),
    });
  const mistake = (field: string) =>
    missing.includes(field)
      ? t(`deskmediaorders:missing.${field.replace(/-\d+$/, '')}`)
      : undefined;
  const send = () => {
    setSent(true);
    if (!('missing' in wanted)) onSend(wanted);
  };
  return (
    <Form onSend={send}>
      {!outletStays && (
        <SelectField
          label={t('deskmediaorders:fields.outlet')}
          value={typed.outlet}
          onValue={(id) =>
            change({ outlet: id, lines: typed.lines.map((line) => ({ ...line, site: '' })) })
          }
          mistake={mistake('outlet')}
          options={[
            { value: '', text: t('deskmediaorders:choose') },
            ...toldApart(choices.outlets, locale, number),
          ]}
        />
      )}
      <SelectField
        label={t('deskmediaorders:fields.kind')}
        value={typed.kind}
        onValue={(kind) => change({ kind: kinds.find((one) => one === kind) ?? 'paid' })}
        options={kinds.map((value) => ({ value, text: t(`deskmediaorders:kinds.${value}`) }))}
      />
      <SelectField
        label={t('deskmediaorders:fields.currency')}
        value={typed.currency}
        onValue={(value) => change({ currency: value === 'LBP' ? 'LBP' : 'USD' })}
        options={currencies.map((value) => ({
          value,
          text: t(`deskmediaorders:currencies.${value}`),
        }))}
      />
      <TextField
        label={t('deskmediaorders:fields.vatPercent')}
        hint={t('deskmediaorders:hints.vatPercent')}
        value={typed.vatPercent}
        onValue={(vatPercent) => change({ vatPercent })}
        mistake={mistake('vatPercent') ?? mistakeAt(error, 'vatPercent')}
        inputMode="decimal"
        autoComplete="off"
        maxLength={8}
      />
      <TextField
        label={t('deskmediaorders:fields.fee')}
        value={typed.fee}
        onValue={(fee) => change({ fee })}
        mistake={mistake('fee') ?? mistakeAt(error, 'fee')}
        inputMode="decimal"
        autoComplete="off"
        maxLength={20}
      />
      <TextField
        label={t('deskmediaorders:fields.reference')}
        value={typed.reference}
        onValue={(reference) => change({ reference })}
        mistake={mistakeAt(error, 'reference')}
        autoComplete="off"
        maxLength={120}
      />
      {typed.lines.map((line, at) => (
        <LineFields
          key={at}
          {...{ line, at, outlet, mistake, error }}
          currency={typed.currency}
          onChange={(changed) => changeLine(at, changed)}
        />
      ))}
      <div className="buttons">
        <Button
          icon="plus"
          onClick={() => change({ lines: [...typed.lines, nextLine(typed.lines.at(-1))] })}
        >
          {t('deskmediaorders:addLine')}
        </Button>
        {typed.lines.length > 1 && (
          <Button kind="text" onClick={() => change({ lines: typed.lines.slice(0, -1) })}>
            {t('deskmediaorders:lessLines')}
          </Button>
        )}
      </div>
      <Failure error={error} beside={['vatPercent', 'fee', 'reference']} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={busy}>
          {submit}
        </Button>
      </div>
    </Form>
  );
}
