import type { Movement } from './stock.js';
import { keyOfSku, type Sku } from './stock.rules.js';

/** Pieces at one end of a movement. */
export interface End {
  readonly place: string;
  readonly quantity: number;
}

export interface LabelledLot extends Sku {
  readonly label: string;
}

/** What a movement moved of one item: how many pieces, from where, to where, the most first. */
export interface Flow extends Sku {
  readonly quantity: number;
  readonly from: readonly End[];
  readonly to: readonly End[];
  readonly lots: readonly LabelledLot[];
}

/** Lots of one item are told together. */
export function flowsOf({ lines }: Pick<Movement, 'lines'>): Flow[] {
  const skus = [...new Map(lines.map((line) => [keyOfSku(line), line])).values()];
  return skus.map(({ item, language }) => {
    const own = lines.filter((line) => line.item === item && line.language === language);
    const endsOf = (sign: 1 | -1) => {
      const pieces = new Map<string, number>();
      for (const { place, delta } of own)
        if (delta * sign > 0) pieces.set(place, (pieces.get(place) ?? 0) + delta * sign);
      return [...pieces]
        .map(([place, quantity]) => ({ place, quantity }))
        .toSorted((a, b) => b.quantity - a.quantity);
    };
    return {
      item,
      language,
      quantity: own.reduce((sum, { delta }) => sum + Math.max(delta, 0), 0),
      from: endsOf(-1),
      to: endsOf(1),
      lots: [...new Set(own.map(({ label }) => label))]
        .toSorted()
        .map((label) => ({ item, language, label })),
    };
  });
}

/** Whether it stands for pieces of which nobody knows the lot: its label is of the item, and tells nobody anything. */
export function isUnknownLot({ label, item, language }: LabelledLot): boolean {
  return label === ['?', item, language].filter(Boolean).join('-');
}
