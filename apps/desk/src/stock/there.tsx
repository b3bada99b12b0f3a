import { useLanguage } from '../language/language.js';
import { useKept } from './kept/kept.js';
import type { Stock } from './stock.js';
import { mostOf, type Taking } from './there.rules.js';

interface ThereProps extends Taking {
  readonly slug: string;
  readonly stock: Stock;
  /** Where it goes, once that is said. */
  readonly to?: string;
}

/** How many pieces can be taken from where somebody wants to take some, for where they go. */
export function There({ slug, stock, to, ...taking }: ThereProps) {
  const { t, number } = useLanguage();
  const event = stock.places.find(({ id }) => id === to)?.event ?? undefined;
  const kept = useKept(slug, event, { enabled: event !== undefined });
  if (!taking.from || !taking.sku || kept.isLoading) return null;
  const count = mostOf(taking, stock.stock, event ? (kept.data?.reservations ?? []) : []);
  return (
    <p className="fine" role="status">
      {t('deskstock:move.there', { count, n: number(count) })}
    </p>
  );
}
