import { Link } from 'react-router';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { Amount } from './amount.js';
import { keyOfSku, type boardOf } from './stock.rules.js';
import type { useStockWords } from './words.js';

export interface BoardProps {
  readonly board: ReturnType<typeof boardOf>;
  readonly words: ReturnType<typeof useStockWords>;
}

/** A row for each place, a column for each item; languages of one item stand together below its name. */
export function BoardTable({ board, words }: BoardProps) {
  const { t, number } = useLanguage();
  const { columns, rows, sums } = board;
  const groups = [...new Set(columns.map(({ item }) => item))].map((item) => ({
    item,
    span: columns.filter((column) => column.item === item).length,
  }));
  return (
    <div className="stock-table" tabIndex={0} role="region" aria-label={t('deskstock:byPlace')}>
      <table>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t('deskstock:place')}
            </th>
            {groups.map(({ item, span }) => (
              <th key={item} scope="colgroup" colSpan={span}>
                <bdi>{words.item(item)}</bdi>
              </th>
            ))}
          </tr>
          <tr>
            {columns.map((sku) => (
              <th key={keyOfSku(sku)} scope="col">
                {sku.language ? words.language(sku.language) : t('deskstock:pieces')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ place, cells, coming }) => (
            <tr key={place.id}>
              <th scope="row">
                <Link className="stock-place" to={`/stock/at/place/${place.id}`}>
                  {isolated(words.place(place))}
                </Link>
                <span className="fine">{t(`deskstock:places.${place.kind}`)}</span>
              </th>
              {columns.map((sku, at) => (
                <td key={keyOfSku(sku)}>
                  <Amount
                    place={place.id}
                    sku={sku}
                    cell={cells[at]}
                    coming={coming[at]}
                    words={words}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('deskstock:together')}</th>
            {columns.map((sku, at) => (
              <td key={keyOfSku(sku)}>{number(sums[at]!.onHand)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
