import { Link } from 'react-router';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useOrderWords } from '../orders/words.js';
import type { PlanTakenIn } from './plan-file.js';
import '../../ui/lines.css';
import '../orders/orders.css';

/** The drafts that were made, each to be looked at and placed. */
export function Taken({ taken: { orders } }: { taken: PlanTakenIn }) {
  const { t, number } = useLanguage();
  const words = useOrderWords();
  const count = { count: orders.length, n: number(orders.length) };
  if (orders.length === 0) return <p role="status">{t('deskplan:file.nothing')}</p>;
  return (
    <>
      <p role="status">{t('deskplan:file.done', count)}</p>
      <ul className="lines">
        {orders.map(({ id, number: n, outlet, currency, total, lines }) => (
          <li className="line" key={id}>
            <div>
              <p className="line-name">
                <Link to={`/media/orders/${id}`} className="past-link">
                  {`${t('deskmediaorders:numbered', { n: number(n) })} · ${isolated(words.name(outlet.names))}`}
                </Link>
              </p>
              <p className="fine">{t('deskplan:file.lines', { count: lines, n: number(lines) })}</p>
            </div>
            <p className="orders-amount">{words.amount(total, currency)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
