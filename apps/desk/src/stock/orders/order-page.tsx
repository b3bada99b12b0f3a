import { useState } from 'react';
import { useParams } from 'react-router';
import { useLanguage } from '../../language/language.js';
import { Back } from '../../schedule/back.js';
import { asDate } from '../../schedule/wall.rules.js';
import { useWork } from '../../shell/campaign.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { money } from '../money.js';
import { mayMove } from '../stock.rules.js';
import { useStockNaming } from '../naming.js';
import { useStockWords } from '../words.js';
import { OrderLines } from './order-lines.js';
import { OrderSteps } from './order-steps.js';
import { owed, sumsOf, unvalued } from './order.rules.js';
import { useOrder, type Order } from './orders.js';
import { ReceiptForm } from './receipt-form.js';
import { Receipts } from './receipts.js';
import '../stock.css';
import '../../ui/lines.css';
import './orders.css';

/** One order: what it is about, what came of it, and what is still owed. */
export default function OrderPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const { id = '' } = useParams();
  const slug = campaign?.slug ?? '';
  const order = useOrder(slug, id);
  const stock = useStockNaming(slug, order.data?.receipts.map(({ place }) => place) ?? []);
  const words = useStockWords(stock.data);
  const title = t('deskorders:title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  const error = order.error ?? stock.error;
  const moves = mayMove(campaign.role);
  return (
    <Page
      title={order.data?.supplier ?? title}
      tab={title}
      lead={order.data && t(`deskorders:states.${order.data.state}`)}
    >
      <Back to="/stock/orders" name={t('deskorders:back')} />
      <Failure error={error} quiet />
      {(!order.data || !stock.data) && !error && <Bones lines={5} />}
      {order.data && stock.data && (
        <>
          <Facts order={order.data} />
          {moves && <OrderSteps slug={slug} order={order.data} />}
          <OrderLines slug={slug} order={order.data} words={words} moves={moves} />
          {moves && order.data.orderedAt && (
            <Receive slug={slug} order={order.data} stock={stock.data} words={words} />
          )}
          <Receipts slug={slug} order={order.data} words={words} moves={moves} />
        </>
      )}
    </Page>
  );
}

/** What is awaited has its form in sight; what nobody awaits any more may come all the same. */
function Receive(props: Omit<Parameters<typeof ReceiptForm>[0], 'onDone'>) {
  const { t } = useLanguage();
  const { state, version } = props.order;
  const [isOpen, open] = useState(false);
  const isAwaited = state === 'ordered' || state === 'in-part';
  if (isAwaited || isOpen)
    return <ReceiptForm key={version} {...props} onDone={() => open(false)} />;
  return <Button onClick={() => open(true)}>{t('deskorders:receipt.more')}</Button>;
}

/** By when it should be here, what is owed of it, and what all of it is worth. */
function Facts({ order }: { order: Order }) {
  const { t, number, date } = useLanguage();
  const { campaign } = useWork();
  const { promisedOn, overdue, reference, orderedAt, stoppedAt, withoutProof } = order;
  const day = promisedOn && date(asDate(promisedOn).toISOString(), 'UTC');
  const count = owed(order);
  const owes = orderedAt !== null && stoppedAt === null && count > 0;
  return (
    <div className="orders-facts">
      {reference && (
        <p>
          {t('deskorders:fields.reference')}: <bdi>{reference}</bdi>
        </p>
      )}
      {orderedAt && (
        <p>{t('deskorders:orderedOn', { day: date(orderedAt, campaign!.timeZone) })}</p>
      )}
      {withoutProof && <p className="fine">{t('deskorders:withoutProof')}</p>}
      {day && (
        <p className={overdue ? 'stock-held' : undefined}>
          {t(overdue ? 'deskorders:wasPromised' : 'deskorders:promised', { day })}
        </p>
      )}
      {owes && <p className="line-name">{t('deskorders:owed', { count, n: number(count) })}</p>}
      <Worth lines={order.lines} />
    </div>
  );
}

/** What all of it is worth; where that is not known of some lines, it is said of the others. */
function Worth({ lines }: Pick<Order, 'lines'>) {
  const { t, number, locale } = useLanguage();
  const sums = sumsOf(lines);
  const count = unvalued(lines);
  if (!sums.length) return null;
  const kind = count > 0 ? 'known' : 'sum';
  return (
    <>
      {sums.map(({ currency, inKind, amount }) => (
        <p className="fine" key={`${currency} ${inKind}`}>
          {t(`deskorders:${kind}.${inKind ? 'inKind' : 'cost'}`, {
            amount: money(locale, { amount, currency }),
          })}
        </p>
      ))}
      {count > 0 && <p className="fine">{t('deskorders:unvalued', { count, n: number(count) })}</p>}
    </>
  );
}
