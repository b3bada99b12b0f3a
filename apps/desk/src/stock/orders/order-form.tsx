import { useState } from 'react';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { LineList } from '../line-list.js';
import type { Stock } from '../stock.js';
import { useStockWords } from '../words.js';
import { nextLine, orderOf, type TypedOrder } from './draft.rules.js';
import { OrderLineFields } from './order-line-fields.js';
import type { OrderWanted } from './orders.js';

interface FormProps {
  readonly stock: Stock;
  readonly first: TypedOrder;
  /** What was ordered keeps its lines. */
  readonly withLines: boolean;
  readonly submit: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSend: (wanted: OrderWanted) => void;
}

const fields = ['item', 'quantity', 'lawText', 'perPiece', 'currency', 'repeated'] as const;

/** Of whom, until when, and what. */
export function OrderForm(props: FormProps) {
  const { stock, first, withLines, submit, busy, error, onSend } = props;
  const { t } = useLanguage();
  const words = useStockWords(stock);
  const [typed, setTyped] = useState(first);
  const [isSent, setSent] = useState(false);
  const carriesLaw = (item: string) =>
    stock.items.find(({ code }) => code === item)?.carriesLaw ?? false;
  const wanted = orderOf(typed, carriesLaw);
  const missing = isSent && 'missing' in wanted ? wanted.missing : [];
  const change = (changed: Partial<TypedOrder>) => setTyped((all) => ({ ...all, ...changed }));
  const mistake = (field: string) => {
    if (!missing.includes(field)) return undefined;
    const name = fields.find((one) => field.startsWith(`${one}-`));
    return t(`deskorders:missing.${name ?? 'supplier'}`);
  };
  const send = () => {
    setSent(true);
    if (!('missing' in wanted)) onSend(wanted);
  };
  return (
    <Form onSend={send}>
      <TextField
        label={t('deskorders:fields.supplier')}
        hint={t('deskorders:hints.supplier')}
        value={typed.supplier}
        onValue={(supplier) => change({ supplier })}
        mistake={mistake('supplier') ?? mistakeAt(error, 'supplier')}
        autoComplete="off"
        maxLength={120}
      />
      <TextField
        label={t('deskorders:fields.reference')}
        value={typed.reference}
        onValue={(reference) => change({ reference })}
        mistake={mistakeAt(error, 'reference')}
        autoComplete="off"
        maxLength={120}
      />
      <TextField
        label={t('deskorders:fields.promisedOn')}
        type="date"
        value={typed.promisedOn}
        onValue={(promisedOn) => change({ promisedOn })}
        mistake={mistakeAt(error, 'promisedOn')}
      />
      {withLines && (
        <LineList
          lines={typed.lines}
          onLines={(lines) => change({ lines })}
          next={nextLine(typed.lines.at(-1))}
        >
          {(line, at, changeLine) => (
            <OrderLineFields {...{ line, at, stock, words, mistake }} onChange={changeLine} />
          )}
        </LineList>
      )}
      <Failure error={error} beside={['supplier', 'reference', 'promisedOn']} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={busy}>
          {submit}
        </Button>
      </div>
    </Form>
  );
}
