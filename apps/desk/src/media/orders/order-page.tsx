import { useParams } from 'react-router';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { Back } from '../../schedule/back.js';
import { Owner } from '../../schedule/owner.js';
import { useWork } from '../../shell/campaign.js';
import { mayMove } from '../../stock/stock.rules.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { Differs } from './differs.js';
import { isUnderWay } from './order-step.rules.js';
import { OrderSteps } from './order-steps.js';
import { useOrder, type Order } from './orders.js';
import { Placements } from './placements.js';
import { useOrderWords } from './words.js';
import '../../schedule/schedule.css';
import '../../stock/stock.css';
import '../../ui/lines.css';
import './orders.css';

/** One order: what it comes to, how far it is, and what becomes of each placement. */
export default function OrderPage() {
  const { t, number } = useLanguage();
  const { campaign } = useWork();
  const { id = '' } = useParams();
  const slug = campaign?.slug ?? '';
  const { data: order, error } = useOrder(slug, id);
  const words = useOrderWords();
  const tab = t('deskmediaorders:title');
  if (!campaign) return <Page title={tab} lead={t('desk:today.noCampaign')} />;
  const writes = mayMove(campaign.role);
  return (
    <Page
      title={
        order
          ? `${t('deskmediaorders:numbered', { n: number(order.number) })} · ${isolated(words.name(order.outlet.names))}`
          : tab
      }
      tab={tab}
      lead={
        order &&
        [t(`deskmediaorders:states.${order.state}`), t(`deskmediaorders:kinds.${order.kind}`)].join(
          ' · ',
        )
      }
    >
      <Back to="/media/orders" name={t('deskmediaorders:back')} />
      <Failure error={error} quiet />
      {!order && !error && <Bones lines={6} />}
      {order && (
        <>
          {writes && <OrderSteps slug={slug} order={order} />}
          <Facts order={order} />
          <dl className="facts orders-owner">
            <Owner
              owner={order.owner}
              thing={{ kind: 'order', id: order.id }}
              isOpen={isUnderWay(order)}
            />
          </dl>
          <Sums order={order} />
          <Placements slug={slug} order={order} writes={writes} />
        </>
      )}
    </Page>
  );
}

/** What was agreed, invoiced and paid, and why it was cancelled. */
function Facts({ order }: { order: Order }) {
  const { t } = useLanguage();
  const { day, amount } = useOrderWords();
  const { reference, placedOn, invoice, payment, cancelReason, owed, currency } = order;
  const facts = [
    reference && t('deskmediaorders:facts.reference', { reference: isolated(reference) }),
    placedOn && t('deskmediaorders:facts.placed', { day: day(placedOn) }),
    invoice &&
      t('deskmediaorders:facts.invoiced', {
        number: isolated(invoice.number),
        day: day(invoice.on),
        amount: amount(invoice.amount, currency),
      }),
    payment &&
      t('deskmediaorders:facts.paid', {
        day: day(payment.on),
        reference: isolated(payment.reference),
      }),
    cancelReason && t('deskmediaorders:facts.cancelled', { reason: isolated(cancelReason) }),
  ].filter(Boolean);
  return (
    <div className="said orders-facts-said">
      {facts.map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
      <Differs order={order} />
      {order.ceiling && order.ceiling.beyond > 0 && (
        <p className="orders-beyond">
          {t('deskmediaorders:budget.passes', {
            used: amount(order.ceiling.used, currency),
            beyond: amount(order.ceiling.beyond, currency),
            amount: amount(order.ceiling.amount, currency),
          })}
        </p>
      )}
      {owed > 0 && (
        <p className="line-name">{t('deskmediaorders:owed', { amount: amount(owed, currency) })}</p>
      )}
    </div>
  );
}

/** From the list price to what is to be paid; in the other currency by the order's own rate. */
function Sums({ order }: { order: Order }) {
  const { t, number } = useLanguage();
  const { amount, day } = useOrderWords();
  const { currency, discount, inKind, fee, rate, elsewhere, givenElsewhere, invoiced } = order;
  const rows = [
    ['list', order.list, true],
    ['discount', -discount, discount > 0],
    ['inKind', -inKind, inKind > 0],
    ['net', order.net, discount + inKind > 0],
    ['vat', order.vat, true],
    ['fee', fee, fee > 0],
    ['total', order.total, true],
    ['invoiced', invoiced ?? 0, invoiced !== null && invoiced !== order.total],
  ] as const;
  return (
    <section className="stock-card orders-sums" aria-labelledby="orders-sums">
      <h2 id="orders-sums">{t('deskmediaorders:sums.title')}</h2>
      <dl>
        {rows
          .filter(([, , isShown]) => isShown)
          .map(([name, value]) => (
            <div key={name} className={name === 'total' ? 'orders-total' : undefined}>
              <dt>{t(`deskmediaorders:sums.${name}`, { percent: number(order.vatPercent) })}</dt>
              <dd>{amount(value, currency)}</dd>
            </div>
          ))}
        {elsewhere && order.total > 0 && (
          <div>
            <dt>{t('deskmediaorders:sums.elsewhere')}</dt>
            <dd>{amount(elsewhere.amount, elsewhere.currency)}</dd>
          </div>
        )}
        {givenElsewhere && (
          <div>
            <dt>{t('deskmediaorders:sums.givenElsewhere')}</dt>
            <dd>{amount(givenElsewhere.amount, givenElsewhere.currency)}</dd>
          </div>
        )}
      </dl>
      {rate && (
        <p className="fine">
          {t('deskmediaorders:sums.rate', {
            rate: number(rate.lbpPerUsd),
            day: day(rate.on),
            source: isolated(rate.source),
          })}
        </p>
      )}
    </section>
  );
}
