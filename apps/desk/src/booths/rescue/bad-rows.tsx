import { useLanguage } from '../../language/language.js';
import type { BadRow } from './rescue.rules.js';

const mostShown = 20;

/** Rows of a file that cannot be taken in, each with why. */
export function BadRows({ rows }: { rows: readonly BadRow[] }) {
  const { t, number } = useLanguage();
  if (rows.length === 0) return null;
  return (
    <div className="notice notice-bad" role="alert">
      <div>
        <p>{t('deskbooths:rescue.bad', { count: rows.length, n: number(rows.length) })}</p>
        <ul>
          {rows.slice(0, mostShown).map(({ list, row, why }) => (
            <li key={`${list}/${row}`}>
              {t(`deskbooths:rescue.badRow.${why}`, {
                what: t(`deskbooths:rescue.lists.${list}`),
                row: number(row),
              })}
            </li>
          ))}
        </ul>
        {rows.length > mostShown && (
          <p>{t('deskbooths:rescue.badMore', { n: number(rows.length - mostShown) })}</p>
        )}
      </div>
    </div>
  );
}
