import { useLanguage } from '../../language/language.js';
import { useOrderWords } from '../orders/words.js';
import type { PlanPreview } from './plan-file.js';
import '../../stock/stock.css';
import './plan-file.css';

/** What all of it comes to, by currency: nothing is converted. */
export function Totals({ totals }: { totals: PlanPreview['totals'] }) {
  const { t } = useLanguage();
  const words = useOrderWords();
  return (
    <section className="stock-cards plan-totals" aria-labelledby="plan-totals">
      <h2 id="plan-totals" className="away">
        {t('deskplan:file.totals')}
      </h2>
      {totals.map(({ currency, ...sums }) => {
        const rows = [
          ['list', t('deskmediaorders:sums.list'), sums.list],
          ['discount', t('deskmediaorders:sums.discount'), -sums.discount],
          ['inKind', t('deskmediaorders:sums.inKind'), -sums.inKind],
          ['vat', t('deskplan:file.vat'), sums.vat],
          ['total', t('deskmediaorders:sums.total'), sums.total],
        ] as const;
        return (
          <div className="stock-card" key={currency}>
            <h3>{t(`deskmediaorders:currencies.${currency}`)}</h3>
            <dl>
              {rows
                .filter(([name, , value]) => value !== 0 || name === 'total')
                .map(([name, label, value]) => (
                  <div key={name} className={name === 'total' ? 'plan-total' : undefined}>
                    <dt>{label}</dt>
                    <dd>{words.amount(value, currency)}</dd>
                  </div>
                ))}
            </dl>
          </div>
        );
      })}
    </section>
  );
}
