import { Link, useSearchParams } from 'react-router';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { mayMove } from '../../stock/stock.rules.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField } from '../../ui/field.js';
import { Bones, Page } from '../../ui/page.js';
import { Tabs } from '../tabs.js';
import { BudgetChannels } from './budget-channels.js';
import { BudgetTable } from './budget.js';
import { Differs } from './differs.js';
import { costOf } from './invoiced.rules.js';
import { toldApart } from '../outlets/namesakes.rules.js';
import { useOutlets } from '../outlets/outlets.js';
import {
  useBudget,
  useOrders,
  useOrdersFile,
  type OrderState,
  type OrderSummary,
} from './orders.js';
import { useOrderWords } from './words.js';
import '../../stock/stock.css';
import '../../ui/lines.css';
import './orders.css';

const states: readonly OrderState[] = ['draft', 'placed', 'invoiced', 'paid', 'cancelled'];

/** What is ordered of outlets, what of it is to be paid, and what all of it comes to. */
export default function OrdersPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('desk:nav.media');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title} tab={t('deskmediaorders:tab')}>
      <Tabs />
      <Orders
        slug={campaign.slug}
        writes={mayMove(campaign.role)}
        sets={campaign.role === 'admin'}
      />
    </Page>
  );
}

function Orders({ slug, writes, sets }: { slug: string; writes: boolean; sets: boolean }) {
  const { t, locale, number } = useLanguage();
  const [params, setParams] = useSearchParams();
  const state = states.find((one) => one === params.get('state'));
  const outlet = params.get('outlet') ?? '';
  const filter = { ...(state && { state }), ...(outlet && { outlet }) };
  const isFiltered = state !== undefined || outlet !== '';
  const outlets = useOutlets(slug);
  const file = useOrdersFile(slug, filter);
  const look = (name: string, value: string) =>
    setParams(
      (all) => {
        if (value) all.set(name, value);
        else all.delete(name);
        return all;
      },
      { replace: true },
    );
  const budget = useBudget(slug);
  const orders = useOrders(slug, filter);
  const all = orders.data?.pages.flatMap((page) => page.orders) ?? [];
  const isReady = budget.data && orders.data;
  const error = orders.error ?? budget.error;
  return (
    <>
      <div className="stock-tools">
        {writes && (
          <div className="buttons">
            <ButtonLink kind="main" to="/media/orders/new">
              {t('deskmediaorders:new')}
            </ButtonLink>
            <ButtonLink to="/media/plan/import">{t('deskplan:file.open')}</ButtonLink>
            <Button kind="text" busy={file.isPending} onClick={() => file.mutate()}>
              {t('deskmediaorders:download')}
            </Button>
          </div>
        )}
        <SelectField
          label={t('deskmediaorders:state')}
          value={state ?? ''}
          onValue={(value) => look('state', value)}
          options={[
            { value: '', text: t('deskmediaorders:allStates') },
            ...states.map((value) => ({ value, text: t(`deskmediaorders:states.${value}`) })),
          ]}
        />
        <SelectField
          label={t('deskmediaorders:fields.outlet')}
          value={outlet}
          onValue={(value) => look('outlet', value)}
          options={[
            { value: '', text: t('deskmediaorders:allOutlets') },
            ...toldApart(outlets.data?.outlets ?? [], locale, number),
          ]}
        />
      </div>
      <Failure error={error} quiet />
      <Failure error={file.error} />
      {!isReady && !error && <Bones lines={6} />}
      {isReady && !isFiltered && <BudgetTable budget={budget.data} />}
      {isReady && !isFiltered && <BudgetChannels slug={slug} budget={budget.data} sets={sets} />}
      {isReady && all.length === 0 && (
        <p className="nothing">
          {t(isFiltered ? 'deskmediaorders:noneSuch' : 'deskmediaorders:none')}
        </p>
      )}
      {isReady && all.length > 0 && (
        <ul className="lines">
          {all.map((order) => (
            <Line key={order.id} order={order} />
          ))}
        </ul>
      )}
      {orders.hasNextPage && (
        <div className="buttons">
          <Button busy={orders.isFetchingNextPage} onClick={() => void orders.fetchNextPage()}>
            {t('deskmediaorders:more')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Of whom, for which days, how far it is, and what of it is to be paid. */
function Line({ order }: { order: OrderSummary }) {
  const { t, number } = useLanguage();
  const words = useOrderWords();
  const { id, outlet, state, kind, currency, owed, inKind, from, until } = order;
  return (
    <li className="line">
      <div>
        <p className="line-name">
          <Link to={`/media/orders/${id}`} className="past-link">
            {`${t('deskmediaorders:numbered', { n: number(order.number) })} · ${isolated(words.name(outlet.names))}`}
          </Link>
        </p>
        <p className="fine">
          {[
            t(`deskmediaorders:states.${state}`),
            t(`deskmediaorders:kinds.${kind}`),
            from && until && words.flight({ from, until }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <Withdrawn order={order} />
        {inKind > 0 && (
          <p className="fine">
            {t('deskmediaorders:given', { amount: words.amount(inKind, currency) })}
          </p>
        )}
      </div>
      <div className="orders-amount">
        <p>{words.amount(costOf(order), currency)}</p>
        <Differs order={order} />
        {owed > 0 && (
          <p className="stock-held">
            {t('deskmediaorders:owed', { amount: words.amount(owed, currency) })}
          </p>
        )}
      </div>
    </li>
  );
}

/** Placements that show what was withdrawn, what is live first. */
function Withdrawn({ order: { withdrawn, withdrawnLive } }: { order: OrderSummary }) {
  const { t, number } = useLanguage();
  if (withdrawn === 0) return null;
  return (
    <p className="orders-alarm">
      {withdrawnLive > 0
        ? t('deskcreatives:orderLive', { count: withdrawnLive, n: number(withdrawnLive) })
        : t('deskcreatives:orderMark', { count: withdrawn, n: number(withdrawn) })}
    </p>
  );
}
