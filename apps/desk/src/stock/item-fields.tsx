import { useLanguage } from '../language/language.js';
import { SelectField, TextField } from '../ui/field.js';
import { keyOfSku, type Sku } from './stock.rules.js';
import type { TypedLine } from './transfers.rules.js';
import type { useStockWords } from './words.js';

interface ItemFieldsProps {
  readonly line: TypedLine;
  readonly at: number;
  /** What can be chosen. */
  readonly skus: readonly Sku[];
  readonly words: ReturnType<typeof useStockWords>;
  /** Fields that are still to be filled in: `item-0`, `quantity-2`. */
  readonly missing: readonly string[];
  readonly onChange: (changed: Partial<TypedLine>) => void;
}

/** Which item, and how many of it. */
export function ItemFields({ line, at, skus, words, missing, onChange }: ItemFieldsProps) {
  const { t } = useLanguage();
  const mistake = (field: 'item' | 'quantity') =>
    missing.includes(`${field}-${at}`) ? t(`deskstock:move.missing.${field}`) : undefined;
  return (
    <>
      <SelectField
        label={t('deskstock:item')}
        value={line.sku}
        onValue={(sku) => onChange({ sku, lot: null })}
        mistake={mistake('item')}
        options={[
          { value: '', text: t('deskstock:move.choose') },
          ...skus.map((sku) => ({ value: keyOfSku(sku), text: words.sku(sku) })),
        ]}
      />
      <TextField
        label={t('deskstock:move.quantity')}
        value={line.quantity}
        onValue={(quantity) => onChange({ quantity })}
        mistake={mistake('quantity')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
      />
    </>
  );
}
