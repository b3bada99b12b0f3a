import { useState } from 'react';
import { useSpeech } from '../speech.js';
import type { Amount, FieldKit } from './contract.js';
import { keyOf, skusFor } from './goods.rules.js';
import { Stepper } from './stepper.js';
import { useGoodsWords } from './use-goods.js';

/** How many of what; undefined where nothing is said. */
export type Chosen = ReadonlyMap<string, number | undefined>;

interface AmountsProps {
  readonly kit: FieldKit;
  readonly carried: readonly Amount[];
  readonly chosen: Chosen;
  readonly onChosen: (chosen: Chosen) => void;
}

/** What is thought to be there, each with how many of it; and, when asked for, everything else. */
export function Amounts({ kit, carried, chosen, onChosen }: AmountsProps) {
  const { t, number } = useSpeech();
  const words = useGoodsWords();
  const [all, setAll] = useState(carried.length === 0);
  const there = new Map(carried.map((one) => [keyOf(one), one.quantity]));
  const skus = skusFor(kit, carried);
  const shown = skus.filter((sku) => all || there.has(keyOf(sku)));
  return (
    <>
      {shown.map((sku) => {
        const key = keyOf(sku);
        return (
          <Stepper
            key={key}
            label={words.item(sku)}
            hint={t('boothgoods:thought', { n: number(there.get(key) ?? 0) })}
            value={chosen.get(key)}
            onValue={(pieces) => onChosen(new Map(chosen).set(key, pieces))}
          />
        );
      })}
      {shown.length < skus.length && (
        <button type="button" className="button button-wide" onClick={() => setAll(true)}>
          {t('boothgoods:others')}
        </button>
      )}
    </>
  );
}

/** What was chosen, without what is nothing. */
export function amountsOf(kit: FieldKit, carried: readonly Amount[], chosen: Chosen): Amount[] {
  return skusFor(kit, carried).flatMap((sku) => {
    const quantity = chosen.get(keyOf(sku));
    return quantity ? [{ ...sku, quantity }] : [];
  });
}

/** Some of it is more than is thought to be there. */
export function isMore(wanted: readonly Amount[], carried: readonly Amount[]): boolean {
  const there = new Map(carried.map((one) => [keyOf(one), one.quantity]));
  return wanted.some((one) => one.quantity > (there.get(keyOf(one)) ?? 0));
}
