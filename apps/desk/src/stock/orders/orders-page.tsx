import { Link, useSearchParams } from 'react-router';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { asDate } from '../../schedule/wall.rules.js';
import { useWork } from '../../shell/campaign.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField } from '../../ui/field.js';
import { Bones, Page } from '../../ui/page.js';
import { mayMove } from '../stock.rules.js';
import { useStock } from '../stock.js';
import { Tabs } from '../tabs.js';
import { useStockWords } from '../words.js';
import { orderStates, owed } from './order.rules.js';
import { useOrders, useOverdueOrders, type OrderSummary } from './orders.js';
import '../stock.css';
import '../../ui/lines.css';
import './orders.css';

/** What is ordered of whom: what should be here already first. */
export default function OrdersPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('desk:nav.stock');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title} tab={t('deskstock:tabs.orders')}>
      <Tabs />
      <Orders slug={campaign.slug} moves={mayMove(campaign.role)} />
    </Page>
  );
}

function Orders({ slug, moves }: { slug: string; moves: boolean }) {
  const { t } = useLanguage();
  const [params, setParams] = useSearchParams();
  const state = orderStates.find((one) => one === params.get('state'));
  const stock = useStock(slug);
  const overdue = useOverdueOrders(slug);
  const orders = useOrders(slug, state);
  const all = orders.data?.pages.flatMap((page) => page.orders) ?? [];
  const late = state ? [] : (overdue.data ?? []);
  const others = state ? all : all.filter((one) => !one.overdue);
  const isReady = stock.data && overdue.data && orders.data;
  const error = orders.error ?? overdue.error ?? stock.error;
  const words = useStockWords(stock.data);
  return (
    <>
      <div className="stock-tools">
        {moves && (
          <div className="buttons">
            <ButtonLink kind="main" to="/stock/orders/new">
              {t('deskorders:new')}
            </ButtonLink>
          </div>
        )}
        <SelectField
          label={t('deskorders:state')}
          value={state ?? ''}
          onValue={(value) => setParams(value ? { state: value } : {}, { replace: true })}
          options={[
            { value: '', text: t('deskorders:allStates') },
            ...orderStates.map((value) => ({ value, text: t(`deskorders:states.${value}`) })),
          ]}
        />
      </div>
      <Failure error={error} quiet />
      {!isReady && !error && <Bones lines={5} />}
      {isReady && all.length === 0 && (
        <p className="nothing">{t(state ? 'deskorders:noneSuch' : 'deskorders:none')}</p>
      )}
      {isReady && late.length > 0 && (
        <section aria-labelledby="orders-overdue">
          <h2 id="orders-overdue" className="orders-part">
            {t('deskorders:overdue')}
          </h2>
          <List orders={late} words={words} />
        </section>
      )}
      {isReady && others.length > 0 && (
        <section aria-labelledby="orders-others">
          <h2 id="orders-others" className={late.length > 0 ? 'orders-part' : 'away'}>
            {t('deskorders:others')}
          </h2>
          <List orders={others} words={words} />
        </section>
      )}
      {orders.hasNextPage && (
        <div className="buttons">
          <Button busy={orders.isFetchingNextPage} onClick={() => void orders.fetchNextPage()}>
            {t('deskorders:more')}
          </Button>
        </div>
      )}
    </>
  );
}

interface ListProps {
  readonly orders: readonly OrderSummary[];
  readonly words: ReturnType<typeof useStockWords>;
}

function List({ orders, words }: ListProps) {
  return (
    <ul className="lines">
      {orders.map((order) => (
        <Line key={order.id} order={order} words={words} />
      ))}
    </ul>
  );
}

/** Whose, of what, how far it has come, and how much of it is owed. */
function Line({ order, words }: { order: OrderSummary; words: ListProps['words'] }) {
  const { t, number, date } = useLanguage();
  const { supplier, reference, state, overdue, promisedOn } = order;
  const due = promisedOn && date(asDate(promisedOn).toISOString(), 'UTC');
  const left = state === 'ordered' || state === 'in-part' ? owed(order) : 0;
  return (
    <li className="line">
      <div>
        <p className="line-name">
          <Link to={`/stock/orders/${order.id}`} className="past-link">
            <bdi>{supplier}</bdi>
          </Link>
        </p>
        <p>
          {order.lines
            .map((line) =>
              t('deskstock:transfer.pieces', {
                n: number(line.quantity),
                item: isolated(words.sku(line)),
              }),
            )
            .join(' · ')}
        </p>
        <p className="fine">
          {[
            t(`deskorders:states.${state}`),
            reference && isolated(reference),
            left > 0 && t('deskorders:owed', { count: left, n: number(left) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {due && left > 0 && (
          <p className={overdue ? 'stock-held' : 'fine'}>
            {t(overdue ? 'deskorders:wasPromised' : 'deskorders:promised', { day: due })}
          </p>
        )}
      </div>
    </li>
  );
}
