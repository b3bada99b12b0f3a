import { Link } from 'react-router';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { Amount } from './amount.js';
import type { BoardProps } from './board-table.js';
import { keyOfSku } from './stock.rules.js';

/** The same on a phone: each place, and below it what it has. */
export function BoardList({ board, words }: BoardProps) {
  const { t, number } = useLanguage();
  const { columns, rows, sums } = board;
  return (
    <>
      <div role="group" className="stock-card" aria-labelledby="stock-together">
        <h2 id="stock-together">{t('deskstock:together')}</h2>
        <dl>
          {columns.map((sku, at) => (
            <div key={keyOfSku(sku)}>
              <dt>{words.sku(sku)}</dt>
              <dd>{number(sums[at]!.onHand)}</dd>
            </div>
          ))}
        </dl>
      </div>
      {rows.map(({ place, cells, coming }) => {
        const there = columns.flatMap((sku, at) =>
          cells[at] || coming[at] ? [{ sku, cell: cells[at], coming: coming[at] }] : [],
        );
        return (
          <div
            role="group"
            className="stock-card"
            key={place.id}
            aria-labelledby={`stock-${place.id}`}
          >
            <h2 id={`stock-${place.id}`}>
              <Link className="stock-place" to={`/stock/at/place/${place.id}`}>
                {isolated(words.place(place))}
              </Link>
            </h2>
            <p className="fine">{t(`deskstock:places.${place.kind}`)}</p>
            {there.length === 0 && <p className="nothing">{t('deskstock:empty')}</p>}
            <dl hidden={there.length === 0}>
              {there.map(({ sku, cell, coming: onTheWay }) => (
                <div key={keyOfSku(sku)}>
                  <dt>{words.sku(sku)}</dt>
                  <dd>
                    <Amount
                      place={place.id}
                      sku={sku}
                      cell={cell}
                      coming={onTheWay}
                      words={words}
                    />
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        );
      })}
    </>
  );
}
