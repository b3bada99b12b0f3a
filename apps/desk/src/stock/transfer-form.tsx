import { useState } from 'react';
import { useLanguage } from '../language/language.js';
import { Button } from '../ui/button.js';
import { Failure } from '../ui/failure.js';
import { SelectField } from '../ui/field.js';
import { Form } from '../ui/form.js';
import { ItemFields } from './item-fields.js';
import { LineList } from './line-list.js';
import type { Place, Stock } from './stock.js';
import { gives, isOpen, skusOf } from './stock.rules.js';
import { There } from './there.js';
import type { TransferWanted } from './transfers.js';
import { emptyLine, transferOf, type TypedTransfer } from './transfers.rules.js';
import { useStockWords } from './words.js';

interface TransferFormProps {
  readonly slug: string;
  readonly stock: Stock;
  readonly first: TypedTransfer;
  readonly submit: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSend: (wanted: TransferWanted) => void;
  /** Leaves it as it was, where it was something. */
  readonly onClose?: () => void;
}

/** From where, to where, and what. */
export function TransferForm(props: TransferFormProps) {
  const { slug, stock, first, submit, busy, error, onSend, onClose } = props;
  const { t } = useLanguage();
  const words = useStockWords(stock);
  const [{ from, to, lines }, setTyped] = useState(first);
  const [isSent, setSent] = useState(false);
  const wanted = transferOf({ from, to, lines });
  const missing = isSent && 'missing' in wanted ? wanted.missing : [];
  const change = (changed: Partial<TypedTransfer>) =>
    setTyped((before) => ({ ...before, ...changed }));
  const mistake = (field: 'from' | 'to') =>
    missing.includes(field) ? t(`deskstock:move.missing.${field}`) : undefined;
  const optionsOf = (places: readonly Place[]) => [
    { value: '', text: t('deskstock:move.choose') },
    ...places.map((place) => ({ value: place.id, text: words.place(place) })),
  ];
  const isFirst = ({ id }: Place) => id === first.from || id === first.to;
  const send = () => {
    setSent(true);
    if (!('missing' in wanted)) onSend(wanted);
  };
  return (
    <Form onSend={send}>
      <SelectField
        label={t('deskstock:move.from')}
        value={from}
        onValue={(place) => change({ from: place })}
        mistake={mistake('from')}
        options={optionsOf(stock.places.filter((one) => gives(stock, one) || isFirst(one)))}
      />
      <SelectField
        label={t('deskstock:move.to')}
        value={to}
        onValue={(place) => change({ to: place })}
        mistake={mistake('to')}
        options={optionsOf(stock.places.filter((one) => isOpen(one) || isFirst(one)))}
      />
      <LineList lines={lines} onLines={(all) => change({ lines: all })} next={emptyLine}>
        {(line, at, changeLine) => (
          <>
            <ItemFields
              {...{ line, at, words, missing }}
              skus={skusOf(stock)}
              onChange={changeLine}
            />
            {!line.lot && <There kind="transfer" {...{ slug, stock, from, to }} sku={line.sku} />}
          </>
        )}
      </LineList>
      <Failure error={error} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={busy}>
          {submit}
        </Button>
        {onClose && (
          <Button kind="text" onClick={onClose}>
            {t('desk:cancel')}
          </Button>
        )}
      </div>
    </Form>
  );
}
