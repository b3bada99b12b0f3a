import { useLanguage } from '../../language/language.js';
import { SelectField, TextField } from '../../ui/field.js';
import type { Stock } from '../stock.js';
import { keyOfSku, offeredOf, skuOfKey } from '../stock.rules.js';
import type { useStockWords } from '../words.js';
import type { TypedLine } from './draft.rules.js';

interface LineProps {
  readonly line: TypedLine;
  readonly at: number;
  readonly stock: Stock;
  readonly words: ReturnType<typeof useStockWords>;
  readonly mistake: (field: string) => string | undefined;
  readonly onChange: (changed: Partial<TypedLine>) => void;
}

/** What is printed, how many, and what a piece is worth. */
export function OrderLineFields({ line, at, stock, words, mistake, onChange }: LineProps) {
  const { t } = useLanguage();
  const { item } = skuOfKey(line.sku);
  const carriesLaw = stock.items.find(({ code }) => code === item)?.carriesLaw ?? false;
  const of = (field: string) => mistake(`${field}-${at}`);
  return (
    <>
      <SelectField
        label={t('deskstock:item')}
        value={line.sku}
        onValue={(sku) => onChange({ sku })}
        mistake={of('item') ?? of('repeated')}
        options={[
          { value: '', text: t('deskstock:move.choose') },
          ...offeredOf(stock, line.sku).map((sku) => ({
            value: keyOfSku(sku),
            text: words.sku(sku),
          })),
        ]}
      />
      <TextField
        label={t('deskstock:move.quantity')}
        value={line.quantity}
        onValue={(quantity) => onChange({ quantity })}
        mistake={of('quantity')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
      />
      <TextField
        label={t('deskorders:fields.artwork')}
        value={line.artwork}
        onValue={(artwork) => onChange({ artwork })}
        autoComplete="off"
        maxLength={80}
      />
      {(carriesLaw || line.lawText) && (
        <TextField
          label={t('deskorders:fields.lawText')}
          value={line.lawText}
          onValue={(lawText) => onChange({ lawText })}
          mistake={of('lawText')}
          autoComplete="off"
          maxLength={80}
        />
      )}
      <Value line={line} mistake={of} onChange={onChange} />
    </>
  );
}

const worths = ['none', 'cost', 'in-kind'] as const;

function Value({ line, mistake, onChange }: Pick<LineProps, 'line' | 'mistake' | 'onChange'>) {
  const { t } = useLanguage();
  return (
    <>
      <SelectField
        label={t('deskorders:fields.worth')}
        value={line.worth}
        onValue={(value) => onChange({ worth: worths.find((one) => one === value) ?? 'none' })}
        options={worths.map((value) => ({ value, text: t(`deskorders:worths.${value}`) }))}
      />
      {line.worth !== 'none' && (
        <>
          <TextField
            label={t('deskorders:fields.perPiece')}
            value={line.perPiece}
            onValue={(perPiece) => onChange({ perPiece })}
            mistake={mistake('perPiece')}
            inputMode="decimal"
            autoComplete="off"
            maxLength={13}
          />
          <TextField
            label={t('deskorders:fields.currency')}
            value={line.currency}
            onValue={(currency) => onChange({ currency })}
            mistake={mistake('currency')}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={3}
          />
        </>
      )}
    </>
  );
}
