import { useLanguage } from '../../language/language.js';
import { differenceOf } from './invoiced.rules.js';
import type { OrderSummary } from './orders.js';
import { useOrderWords } from './words.js';

/** How far an invoice is from what was ordered, where it is. */
export function Differs({
  order,
}: {
  readonly order: Pick<OrderSummary, 'total' | 'invoiced' | 'currency'>;
}) {
  const { t } = useLanguage();
  const { amount } = useOrderWords();
  const difference = differenceOf(order);
  if (!difference) return null;
  return (
    <p className="fine">
      {t(`deskmediaorders:differs.${difference.kind}`, {
        amount: amount(difference.amount, order.currency),
        ordered: amount(order.total, order.currency),
      })}
    </p>
  );
}
