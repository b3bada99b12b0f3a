import { useLanguage } from '../../language/language.js';
import { isolated } from '../../language/choose.rules.js';
import './import.css';

export interface RowMistake {
  /** As spreadsheet programs count. */
  readonly row: number;
  /** Empty for the row as a whole. */
  readonly column: string;
  readonly message: string;
  /** What stands in the cell, where that is known. */
  readonly value?: string;
}

/** More are told once these are mended. */
const most = 50;

interface MistakesProps {
  readonly mistakes: readonly RowMistake[];
  /** How many there are, where those are only the first of them. */
  readonly inAll?: number;
}

/** What is wrong, by row and column, so that it can be mended in the spreadsheet. */
export function Mistakes({ mistakes, inAll }: MistakesProps) {
  const { t, number } = useLanguage();
  const count = inAll ?? mistakes.length;
  const more = count - Math.min(mistakes.length, most);
  if (count === 0) return null;
  return (
    <section className="import-mistakes" role="alert">
      <h2>{t('deskimport:mistakes.title', { count, n: number(count) })}</h2>
      <p>{t('deskimport:mistakes.lead')}</p>
      <ul>
        {mistakes.slice(0, most).map(({ row, column, message, value }, at) => (
          <li key={at}>
            <b>{t('deskimport:mistakes.row', { n: number(row) })}</b>
            {column && (
              <>
                {' '}
                <code>{isolated(column)}</code>
              </>
            )}
            {value && !message.includes(value) && (
              <>
                {' '}
                <code>{isolated(value)}</code>
              </>
            )}
            {': '}
            {message}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{t('deskimport:mistakes.more', { count: more, n: number(more) })}</p>}
    </section>
  );
}
