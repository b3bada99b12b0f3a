import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import type { useStockWords } from '../words.js';
import type { Kept } from './kept.js';

interface LineProps {
  readonly kept: Kept;
  readonly words: ReturnType<typeof useStockWords>;
}

/** Of one item: how many it takes, how many are there or on their way, kept where, and missing. */
export function KeptLine({ kept, words }: LineProps) {
  const { t, number } = useLanguage();
  const { item, language, quantity, arrived, coming, promised, place, missing } = kept;
  const told = [
    arrived > 0 && t('deskkept:there', { count: arrived, n: number(arrived) }),
    coming > 0 && t('deskkept:coming', { count: coming, n: number(coming) }),
    promised > 0 &&
      place &&
      t('deskkept:from', {
        count: promised,
        n: number(promised),
        place: isolated(words.placeById(place)),
      }),
  ].filter(Boolean);
  return (
    <li className="line">
      <div>
        <p className="line-name">
          {t('deskstock:transfer.pieces', {
            n: number(quantity),
            item: isolated(words.sku({ item, language })),
          })}
        </p>
        {told.length > 0 && <p>{told.join(' · ')}</p>}
        {missing > 0 && (
          <p className="stock-held">
            {t('deskkept:missing', { count: missing, n: number(missing) })}
          </p>
        )}
      </div>
    </li>
  );
}
