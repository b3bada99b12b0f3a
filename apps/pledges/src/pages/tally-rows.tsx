import { formatNumber } from '@blueheart/i18n';
import type { Locale } from '@blueheart/i18n';
import type { RowView } from './tally.views.js';

export interface TallyRowsProps {
  id: string;
  locale: Locale;
  title: string;
  note: string;
  rows: readonly RowView[];
  /** The heads of its columns. */
  words: { name: string; share: string; count: string; hidden: string };
}

/** A breakdown as names, bars and counts. What is not shown is said to be so. */
export function TallyRows({ id, locale, title, note, rows, words }: TallyRowsProps) {
  const most = Math.max(...rows.map(({ count }) => count ?? 0), 1);
  return (
    <section class="figure" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p class="fine">{note}</p>
      {rows.some(({ count }) => count !== null) && (
        <table class="places">
          <thead class="away">
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.share}</th>
              <th scope="col">{words.count}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, count }) => (
              <tr key={name}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td class="bar">
                  {count !== null && (
                    <progress class="progress" value={count} max={most} aria-hidden="true" />
                  )}
                </td>
                <td class="number">
                  <bdi class={count === null ? 'none' : undefined}>
                    {count === null ? words.hidden : formatNumber(count, locale)}
                  </bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
