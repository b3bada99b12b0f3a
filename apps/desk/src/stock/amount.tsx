import { Link } from 'react-router';
import { useLanguage } from '../language/language.js';
import type { Cell, Sku } from './stock.rules.js';
import type { useStockWords } from './words.js';

interface AmountProps {
  readonly place: string;
  readonly sku: Sku;
  readonly cell: Cell | undefined;
  readonly words: ReturnType<typeof useStockWords>;
}

/** How many pieces, which lead to how they came there; what of them is held back is said below. */
export function Amount({ place, sku, cell, words }: AmountProps) {
  const { t, number } = useLanguage();
  if (!cell) return <span className="stock-none">{number(0)}</span>;
  const to = `/stock/ledger?${new URLSearchParams({ place, ...sku }).toString()}`;
  const name = t('deskstock:ledgerOf', {
    n: number(cell.onHand),
    item: words.sku(sku),
    place: words.placeById(place),
  });
  return (
    <>
      <Link className="stock-amount" to={to} aria-label={name}>
        {number(cell.onHand)}
      </Link>
      {cell.reserved !== null && cell.reserved > 0 && (
        <span className="stock-kept">
          {t('deskstock:kept', { count: cell.reserved, n: number(cell.reserved) })}
        </span>
      )}
      {cell.quarantined > 0 && (
        <span className="stock-held">
          {t('deskstock:heldBack', { count: cell.quarantined, n: number(cell.quarantined) })}
        </span>
      )}
    </>
  );
}
