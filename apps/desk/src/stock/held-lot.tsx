import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { SelectField } from '../ui/field.js';
import { useLots } from './lots.js';
import { heldAt } from './lots.rules.js';
import type { Typed } from './stock.rules.js';

interface HeldLotProps {
  readonly slug: string;
  readonly typed: Typed;
  readonly onLot: (lot: string) => void;
}

/** What is held back goes elsewhere or is written off by its lot, so that nobody moves it unseen. */
export function HeldLot({ slug, typed: { kind, sku, from, lot }, onLot }: HeldLotProps) {
  const { t, number } = useLanguage();
  const lots = useLots(slug);
  const held = heldAt(lots.data ?? [], from, sku);
  if ((kind !== 'move' && kind !== 'write-off') || held.length === 0) return null;
  return (
    <SelectField
      label={t('deskstock:move.lot')}
      value={lot}
      onValue={onLot}
      options={[
        { value: '', text: t('deskstock:move.oldest') },
        ...held.map(({ id, label, unknown, quantity }) => ({
          value: id,
          text: `${unknown ? t('deskstock:lot.unknown') : isolated(label)} · ${t('deskstock:heldBack', { count: quantity, n: number(quantity) })}`,
        })),
      ]}
    />
  );
}
