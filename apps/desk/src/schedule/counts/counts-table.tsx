import { formatNumber } from '@blueheart/i18n';
import type { Kit } from '../../booth/contract.js';
import type { Language } from '../../language/load.js';
import { perHour, type Counted } from './counts.rules.js';
import { figureName } from './figure-names.js';
import './counts.css';

interface CountsTableProps {
  readonly counted: readonly Counted[];
  readonly hours: number;
  readonly items: Kit['items'];
  /** Of whoever reads it, which need not be that of the desk. */
  readonly language: Language;
}

/** What was counted, and how much of it in an hour of a volunteer's. */
export function CountsTable({ counted, hours, items, language }: CountsTableProps) {
  const { t, locale } = language;
  const number = (value: number) => formatNumber(value, locale);
  return (
    <table className="counted">
      <thead>
        <tr>
          <th scope="col">{t('deskcounts:what')}</th>
          <th scope="col">{t('deskcounts:count')}</th>
          {hours > 0 && <th scope="col">{t('deskcounts:anHour')}</th>}
        </tr>
      </thead>
      <tbody>
        {counted.map((line) => (
          <tr key={`${line.kind}/${line.what}/${line.language}`}>
            <th scope="row">{figureName(line, items, language)}</th>
            <td>{number(line.count)}</td>
            {hours > 0 && <td>{number(perHour(line.count, hours) ?? 0)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
