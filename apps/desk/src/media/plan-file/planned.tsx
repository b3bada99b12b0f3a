import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useWide } from '../../ui/use-wide.js';
import { useOrderWords } from '../orders/words.js';
import type { PlannedOrder } from './plan-file.js';
import '../../stock/stock.css';
import '../../ui/lines.css';
import '../orders/orders.css';
import './plan-file.css';

type Line = PlannedOrder['lines'][number];

/** So many are shown with all of their lines at once. */
const mostOpen = 3;

/** The orders as they would be made, line by line. */
export function Planned({ orders }: { orders: readonly PlannedOrder[] }) {
  const { t, number } = useLanguage();
  const words = useOrderWords();
  const headOf = ({ outlet, kind, vatPercent }: PlannedOrder) =>
    [
      isolated(words.name(outlet.names)),
      t(`deskmediaorders:kinds.${kind}`),
      t('deskmediaorders:sums.vat', { percent: number(vatPercent) }),
    ].join(' · ');
  return (
    <section className="plan-orders" aria-labelledby="plan-orders">
      <h2 id="plan-orders" className="orders-heading">
        {t('deskplan:file.orders')}
      </h2>
      {orders.map((order, at) => (
        <details key={at} className="narrow" open={orders.length <= mostOpen}>
          <summary>
            <span>{headOf(order)}</span>
            <span className="orders-amount">{words.amount(order.total, order.currency)}</span>
          </summary>
          <Lines order={order} name={headOf(order)} />
        </details>
      ))}
    </section>
  );
}

/** A table where there is room, else one below the other. */
function Lines({ order, name }: { order: PlannedOrder; name: string }) {
  const { t } = useLanguage();
  const told = useTold(order);
  const isWide = useWide();
  if (!isWide)
    return (
      <ul className="lines">
        {order.lines.map((line) => (
          <li className="line" key={line.row}>
            <div>
              <p className="line-name">{told.place(line)}</p>
              <p>{told.flight(line)}</p>
              <p className="fine">{told.price(line)}</p>
              <p className="fine">{told.row(line)}</p>
            </div>
            <p className="orders-amount">{told.amount(line)}</p>
          </li>
        ))}
      </ul>
    );
  return (
    <div className="stock-table" tabIndex={0} role="region" aria-label={name}>
      <table>
        <thead>
          <tr>
            {(['place', 'days', 'price', 'amount'] as const).map((column) => (
              <th scope="col" key={column}>
                {t(`deskplan:file.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {order.lines.map((line) => (
            <tr key={line.row}>
              <th scope="row">
                {told.place(line)}
                <span className="fine">{told.row(line)}</span>
              </th>
              <td>{told.flight(line)}</td>
              <td>{told.price(line)}</td>
              <td>{told.amount(line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function useTold({ currency }: PlannedOrder) {
  const { t, number } = useLanguage();
  const words = useOrderWords();
  return {
    place: ({ frame, format }: Line) =>
      [frame && isolated(frame), format && isolated(format)].filter(Boolean).join(' · '),
    row: ({ row }: Line) => t('deskimport:mistakes.row', { n: number(row) }),
    flight: words.flight,
    price: ({ quantity, unit, unitPrice, discount }: Line) =>
      [
        t('deskmediaorders:priced', {
          n: number(quantity),
          unit: t(`deskmediaorders:units.${unit}`),
          price: words.amount(unitPrice, currency),
        }),
        discount > 0 && t('deskplan:file.off', { amount: words.amount(discount, currency) }),
      ]
        .filter(Boolean)
        .join(' · '),
    amount: ({ net, inKind }: Line) =>
      inKind > 0
        ? t('deskmediaorders:given', { amount: words.amount(inKind, currency) })
        : words.amount(net, currency),
  };
}
