import { Link, useSearchParams } from 'react-router';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { Back } from '../../schedule/back.js';
import { useWork } from '../../shell/campaign.js';
import { Failure } from '../../ui/failure.js';
import { SelectField } from '../../ui/field.js';
import { Bones, Page } from '../../ui/page.js';
import { useStock, type Stock } from '../stock.js';
import { isPhysical, keyOfSku, skusOf } from '../stock.rules.js';
import { useStockWords } from '../words.js';
import { KeptLine } from './kept-line.js';
import { useKept, type Kept } from './kept.js';
import { byEvent, keptIn } from './kept.rules.js';
import '../stock.css';
import '../../ui/lines.css';
import '../orders/orders.css';

/** For which events something is kept, at which place, and what is missing. */
export default function KeptPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('deskkept:page');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title}>
      <Back to="/stock" name={t('deskstock:backToStock')} />
      <Loaded slug={campaign.slug} />
    </Page>
  );
}

function Loaded({ slug }: { slug: string }) {
  const stock = useStock(slug);
  const kept = useKept(slug);
  const error = kept.error ?? stock.error;
  if (error) return <Failure error={error} quiet />;
  if (!stock.data || !kept.data) return <Bones lines={6} />;
  return <Shown stock={stock.data} all={kept.data.reservations} more={kept.data.more} />;
}

interface ShownProps {
  readonly stock: Stock;
  readonly all: readonly Kept[];
  readonly more: boolean;
}

function Shown({ stock, all, more }: ShownProps) {
  const { t } = useLanguage();
  const words = useStockWords(stock);
  const [params, setParams] = useSearchParams();
  const looked = { place: params.get('place') ?? '', sku: params.get('sku') ?? '' };
  const look = (changed: Partial<typeof looked>) =>
    setParams(
      Object.fromEntries(Object.entries({ ...looked, ...changed }).filter(([, value]) => value)),
      { replace: true },
    );
  const events = byEvent(keptIn(all, looked));
  /** A booth is called as its place is. */
  const nameOf = (event: string) => {
    const place = stock.places.find((one) => one.event === event);
    return place ? words.place(place) : t('deskkept:event');
  };
  return (
    <>
      <div className="filters">
        <SelectField
          label={t('deskstock:place')}
          value={looked.place}
          onValue={(place) => look({ place })}
          options={[
            { value: '', text: t('deskstock:ledger.allPlaces') },
            ...stock.places
              .filter(isPhysical)
              .map((one) => ({ value: one.id, text: words.place(one) })),
          ]}
        />
        <SelectField
          label={t('deskstock:item')}
          value={looked.sku}
          onValue={(sku) => look({ sku })}
          options={[
            { value: '', text: t('deskstock:ledger.allItems') },
            ...skusOf(stock).map((sku) => ({ value: keyOfSku(sku), text: words.sku(sku) })),
          ]}
        />
      </div>
      {events.length === 0 && <p className="nothing">{t('deskkept:none')}</p>}
      {events.map(({ event, kept }) => (
        <section key={event} aria-labelledby={`kept-${event}`}>
          <h2 id={`kept-${event}`} className="orders-part">
            <Link to={`/schedule/events/${event}`}>{isolated(nameOf(event))}</Link>
          </h2>
          {kept[0]!.tentative && <p className="fine">{t('deskkept:tentative')}</p>}
          <ul className="lines">
            {kept.map((one) => (
              <KeptLine key={`${one.item} ${one.language}`} kept={one} words={words} />
            ))}
          </ul>
        </section>
      ))}
      {more && <p className="fine">{t('deskkept:more')}</p>}
    </>
  );
}
