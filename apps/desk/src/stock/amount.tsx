import { Link, useSearchParams } from 'react-router';
import { useLanguage } from '../language/language.js';
import { keyOfSku, type Cell, type Sku } from './stock.rules.js';
import type { useStockWords } from './words.js';

interface AmountProps {
  readonly place: string;
  readonly sku: Sku;
  readonly cell: Cell | undefined;
  /** How many are on their way there. */
  readonly coming?: number | undefined;
  readonly words: ReturnType<typeof useStockWords>;
}

/**
 * How many pieces, which lead to how they came there, up to the moment that is looked at. Below it what of them is kept, and for whom; what is free; what is
 * held back; and what is on its way there.
 */
export function Amount({ place, sku, cell, coming = 0, words }: AmountProps) {
  const { t, number } = useLanguage();
  const at = useSearchParams()[0].get('at');
  const to = `/stock/ledger?${new URLSearchParams({ place, ...sku, ...(at && { at }) }).toString()}`;
  const onHand = cell?.onHand ?? 0;
  const name = t('deskstock:ledgerOf', {
    n: number(onHand),
    item: words.sku(sku),
    place: words.placeById(place),
  });
  return (
    <>
      {cell ? (
        <Link className="stock-amount" to={to} aria-label={name}>
          {number(onHand)}
        </Link>
      ) : (
        <span className="stock-none">{number(0)}</span>
      )}
      {cell && <Parts place={place} cell={cell} />}
      {coming > 0 && (
        <span className="stock-kept">
          {t('deskstock:transfer.onItsWay', { count: coming, n: number(coming) })}
        </span>
      )}
    </>
  );
}

function Parts({ place, cell }: { place: string; cell: Cell }) {
  const { t, number } = useLanguage();
  const { reserved, available, quarantined } = cell;
  const kept = new URLSearchParams({ place, sku: keyOfSku(cell) }).toString();
  return (
    <>
      {reserved !== null && reserved > 0 && (
        <>
          <Link className="stock-kept stock-kept-link" to={`/stock/kept?${kept}`}>
            {t('deskstock:kept', { count: reserved, n: number(reserved) })}
          </Link>
          <span className="stock-kept">
            {t('deskkept:free', { count: available ?? 0, n: number(available ?? 0) })}
          </span>
        </>
      )}
      {quarantined > 0 && (
        <span className="stock-held">
          {t('deskstock:heldBack', { count: quarantined, n: number(quarantined) })}
        </span>
      )}
    </>
  );
}
