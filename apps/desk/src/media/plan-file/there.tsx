import { Link } from 'react-router';
import { useLanguage } from '../../language/language.js';
import type { PlanPreview } from './plan-file.js';

/** How many rows are planned already, and the orders that have them. */
export function There({ there }: { there: PlanPreview['there'] }) {
  const { t, number } = useLanguage();
  if (there.length === 0) return null;
  const orders = [...new Map(there.map(({ order }) => [order.id, order])).values()];
  return (
    <div>
      <p>{t('deskplan:file.there', { count: there.length, n: number(there.length) })}</p>
      <ul className="plan-there">
        {orders.map(({ id, number: n }) => (
          <li key={id}>
            <Link to={`/media/orders/${id}`} className="past-link">
              {t('deskmediaorders:numbered', { n: number(n) })}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
