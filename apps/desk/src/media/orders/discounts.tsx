import { useLanguage } from '../../language/language.js';
import { Button } from '../../ui/button.js';
import { SelectField, TextField } from '../../ui/field.js';
import { discountKinds, type TypedDiscount } from './draft.rules.js';

interface DiscountsProps {
  readonly discounts: readonly TypedDiscount[];
  readonly mistake: string | undefined;
  readonly onChange: (discounts: readonly TypedDiscount[]) => void;
}

/** What is granted on a line, one after the other. */
export function Discounts({ discounts, mistake, onChange }: DiscountsProps) {
  const { t, number } = useLanguage();
  const set = (at: number, changed: Partial<TypedDiscount>) =>
    onChange(discounts.map((one, index) => (index === at ? { ...one, ...changed } : one)));
  return (
    <>
      {discounts.map(({ kind, value }, at) => (
        <div className="orders-discount" key={at}>
          <SelectField
            label={t('deskmediaorders:discount.kind', { n: number(at + 1) })}
            value={kind}
            onValue={(chosen) =>
              set(at, { kind: discountKinds.find((one) => one === chosen) ?? 'percent' })
            }
            options={discountKinds.map((one) => ({
              value: one,
              text: t(`deskmediaorders:discount.kinds.${one}`),
            }))}
          />
          <TextField
            label={t(`deskmediaorders:discount.values.${kind}`)}
            value={value}
            onValue={(typed) => set(at, { value: typed })}
            mistake={at === discounts.length - 1 ? mistake : undefined}
            inputMode="decimal"
            autoComplete="off"
            maxLength={20}
          />
          <Button
            kind="text"
            onClick={() => onChange(discounts.filter((_, index) => index !== at))}
          >
            {t('deskmediaorders:discount.remove')}
          </Button>
        </div>
      ))}
      <div className="orders-discount">
        <Button
          kind="text"
          icon="plus"
          onClick={() => onChange([...discounts, { kind: 'percent', value: '' }])}
        >
          {t('deskmediaorders:discount.add')}
        </Button>
      </div>
    </>
  );
}
