import { useLanguage } from '../../language/language.js';
import { keyOfSku } from '../stock.rules.js';
import type { useStockWords } from '../words.js';
import type { ForecastItem } from './forecast.js';

interface TooFewProps {
  readonly items: readonly ForecastItem[];
  /** With fewer booths that are over there is no range. */
  readonly fewest: number;
  readonly words: ReturnType<typeof useStockWords>;
}

/** Said once for all items of which there is no range yet. */
export function TooFew({ items, fewest, words }: TooFewProps) {
  const { t, number } = useLanguage();
  if (items.length === 0) return null;
  return (
    <div className="forecast-few">
      <p>{t('deskforecast:tooFew', { fewest: number(fewest) })}</p>
      <ul>
        {items.map((item) => (
          <li key={keyOfSku(item)}>
            <bdi>{words.sku(item)}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
