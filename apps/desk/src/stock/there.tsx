import { useLanguage } from '../language/language.js';
import type { Stock } from './stock.js';
import { keyOfSku } from './stock.rules.js';

/** How many pieces can be taken from where somebody wants to take some. */
export function There({ stock, place, sku }: { stock: Stock; place: string; sku: string }) {
  const { t, number } = useLanguage();
  if (!place || !sku) return null;
  const cell = stock.stock.find((one) => one.place === place && keyOfSku(one) === sku);
  const count = Math.max(0, cell?.available ?? 0);
  return (
    <p className="fine" role="status">
      {t('deskstock:move.there', { count, n: number(count) })}
    </p>
  );
}
