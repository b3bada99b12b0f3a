import { useLanguage } from '../../language/language.js';
import { keyOfSku } from '../stock.rules.js';
import type { useStockWords } from '../words.js';
import type { ClosingLine } from './closings.js';

const columns = ['issued', 'handedOut', 'returned', 'adjusted', 'expected'] as const;

interface FlowsProps {
  readonly lines: readonly ClosingLine[];
  readonly words: ReturnType<typeof useStockWords>;
}

/** Item by item, how what came adds up to what should be left, and what was counted. */
export function Flows({ lines, words }: FlowsProps) {
  const { t, number } = useLanguage();
  if (lines.length === 0) return <p className="nothing">{t('deskclosing:empty')}</p>;
  return (
    <div className="stock-cards">
      {lines.map((line) => (
        <section className="stock-card" key={keyOfSku(line)}>
          <h2>{words.sku(line)}</h2>
          <dl>
            {columns
              .filter((column) => column !== 'adjusted' || line.adjusted !== 0)
              .map((column) => (
                <div key={column}>
                  <dt>{t(`deskclosing:${column}`)}</dt>
                  <dd>
                    {number(line[column])}
                    {column === 'handedOut' && line.beyond > 0 && (
                      <span className="stock-held">
                        {t('deskclosing:beyond', { count: line.beyond, n: number(line.beyond) })}
                      </span>
                    )}
                  </dd>
                </div>
              ))}
            <div>
              <dt>{t('deskclosing:counted')}</dt>
              <dd>{line.counted === null ? t('deskclosing:notCounted') : number(line.counted)}</dd>
            </div>
            <Difference line={line} />
          </dl>
        </section>
      ))}
    </div>
  );
}

function Difference({ line: { difference, counted, isSettled } }: { readonly line: ClosingLine }) {
  const { t, number } = useLanguage();
  if (difference === null || counted === null) return null;
  return (
    <div>
      <dt>{t('deskclosing:difference')}</dt>
      <dd className={difference === 0 ? undefined : 'stock-held'}>
        {difference === 0 ? t('deskclosing:agrees') : number(difference)}
        {!isSettled && <span className="stock-held">{t('deskclosing:again')}</span>}
      </dd>
    </div>
  );
}
