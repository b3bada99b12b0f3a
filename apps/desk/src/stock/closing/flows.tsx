import { useLanguage } from '../../language/language.js';
import { keyOfSku } from '../stock.rules.js';
import type { useStockWords } from '../words.js';
import type { ClosingLine } from './closings.js';

const columns = ['issued', 'handedOut', 'returned', 'expected'] as const;

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
            {columns.map((column) => (
              <div key={column}>
                <dt>{t(`deskclosing:${column}`)}</dt>
                <dd>
                  {number(line[column])}
                  {column === 'expected' && line.expected < 0 && (
                    <span className="stock-held">{t('deskclosing:beyond')}</span>
                  )}
                </dd>
              </div>
            ))}
            <div>
              <dt>{t('deskclosing:counted')}</dt>
              <dd>
                <CountedOf line={line} />
              </dd>
            </div>
            <Difference line={line} />
            {line.left !== 0 && (
              <div>
                <dt>{t('deskclosing:left')}</dt>
                <dd>{number(line.left)}</dd>
              </div>
            )}
          </dl>
        </section>
      ))}
    </div>
  );
}

/** What would be counted now, and what was where something came or went since. */
function CountedOf({ line: { counted, countedThen } }: { readonly line: ClosingLine }) {
  const { t, number } = useLanguage();
  if (counted === null) return t('deskclosing:notCounted');
  return (
    <>
      {number(counted)}
      {countedThen !== null && countedThen !== counted && (
        <span className="fine closing-note">
          {t('deskclosing:countedThen', { n: number(countedThen) })}
        </span>
      )}
    </>
  );
}

const parts = ['explained', 'unexplained', 'toExplain'] as const;

/** What differs, and what became of it; of one kind alone without its number once more. */
function Difference({ line }: { readonly line: ClosingLine }) {
  const { t, number } = useLanguage();
  const { difference, counted, isSettled } = line;
  const told = parts.filter((part) => line[part]);
  if (counted === null && told.length === 0) return null;
  const isNone = difference === 0 && told.length === 0;
  return (
    <div>
      <dt>{t(counted === null ? 'deskclosing:differenceSoFar' : 'deskclosing:difference')}</dt>
      <dd className={isNone ? undefined : 'stock-held'}>
        {isNone ? t('deskclosing:agrees') : number(difference)}
        {told.map((part) => (
          <span className="stock-held" key={part}>
            {told.length === 1
              ? t(`deskclosing:all.${part}`)
              : t(`deskclosing:part.${part}`, { n: number(line[part]!) })}
          </span>
        ))}
        {counted !== null && !isSettled && (
          <span className="stock-held">{t('deskclosing:again')}</span>
        )}
      </dd>
    </div>
  );
}
