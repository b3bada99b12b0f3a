import { useLanguage } from '../language/language.js';
import { Amount } from './amount.js';
import type { BoardProps } from './board-table.js';
import { keyOfSku } from './stock.rules.js';

/** What is on its way, or gone: handed out, damaged, lost, and what nobody can explain. */
export function Nowhere({ board, words }: BoardProps) {
  const { t } = useLanguage();
  const { columns, nowhere } = board;
  if (nowhere.length === 0) return null;
  return (
    <section className="stock-nowhere" aria-labelledby="stock-nowhere">
      <h2 id="stock-nowhere">{t('deskstock:nowhere')}</h2>
      <div className="stock-cards">
        {nowhere.map(({ place, cells }) => (
          <div
            role="group"
            className="stock-card"
            key={place.id}
            aria-labelledby={`stock-${place.id}`}
          >
            <h3 id={`stock-${place.id}`}>{words.place(place)}</h3>
            <dl>
              {columns.map((sku, at) =>
                cells[at] ? (
                  <div key={keyOfSku(sku)}>
                    <dt>{words.sku(sku)}</dt>
                    <dd>
                      <Amount place={place.id} sku={sku} cell={cells[at]} words={words} />
                    </dd>
                  </div>
                ) : null,
              )}
            </dl>
          </div>
        ))}
      </div>
    </section>
  );
}
