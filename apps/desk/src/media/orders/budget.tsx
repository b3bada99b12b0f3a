import { useLanguage } from '../../language/language.js';
import type { Budget } from './orders.js';
import { useOrderWords } from './words.js';

const steps = ['planned', 'committed', 'invoiced', 'paid'] as const;

/** What all orders come to, by currency: each is in one of the four, and nothing is converted. */
export function BudgetTable({ budget }: { budget: Budget }) {
  const { t } = useLanguage();
  const words = useOrderWords();
  if (budget.currencies.length === 0) return null;
  return (
    <section aria-labelledby="orders-budget" className="stock-cards orders-budget">
      <h2 id="orders-budget" className="away">
        {t('deskmediaorders:budget.title')}
      </h2>
      {budget.currencies.map(({ currency, inKind, inKindPlanned, ...amounts }) => (
        <div className="stock-card" key={currency}>
          <h3>{t(`deskmediaorders:currencies.${currency}`)}</h3>
          <dl>
            {steps.map((step) => (
              <div key={step}>
                <dt>{t(`deskmediaorders:budget.${step}`)}</dt>
                <dd>{words.amount(amounts[step], currency)}</dd>
              </div>
            ))}
            {inKind > 0 && (
              <div>
                <dt>{t('deskmediaorders:budget.inKind')}</dt>
                <dd>{words.amount(inKind, currency)}</dd>
              </div>
            )}
            {inKindPlanned > 0 && (
              <div>
                <dt>{t('deskmediaorders:budget.inKindPlanned')}</dt>
                <dd>{words.amount(inKindPlanned, currency)}</dd>
              </div>
            )}
          </dl>
        </div>
      ))}
    </section>
  );
}
