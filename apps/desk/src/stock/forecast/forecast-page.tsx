import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { useStock } from '../stock.js';
import { keyOfSku, mayMove } from '../stock.rules.js';
import { Tabs } from '../tabs.js';
import { useStockWords } from '../words.js';
import { useForecast } from './forecast.js';
import { byUrgency, endOf, onPlanAlone } from './forecast.rules.js';
import { ItemCard } from './item-card.js';
import { TooFew } from './too-few.js';
import '../stock.css';

/** When each item runs out, and what would help. */
export default function ForecastPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('desk:nav.stock');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title} tab={t('deskstock:tabs.forecast')}>
      <Tabs />
      <p className="forecast-lead">{t('deskforecast:lead')}</p>
      <Items slug={campaign.slug} moves={mayMove(campaign.role)} />
    </Page>
  );
}

function Items({ slug, moves }: { readonly slug: string; readonly moves: boolean }) {
  const stock = useStock(slug);
  const forecast = useForecast(slug);
  const words = useStockWords(stock.data);
  const { data } = forecast;
  return (
    <>
      <Failure error={forecast.error ?? stock.error} quiet />
      {(forecast.isPending || stock.isPending) && <Bones lines={6} />}
      {stock.data && data && (
        <TooFew
          items={onPlanAlone(byUrgency(data.items))}
          fewest={data.fewestBooths}
          words={words}
        />
      )}
      {stock.data && data && (
        <div className="forecast">
          {byUrgency(data.items).map((item) => (
            <ItemCard
              key={keyOfSku(item)}
              slug={slug}
              item={item}
              line={{ today: data.today, end: endOf(data) }}
              fewest={data.fewestBooths}
              words={words}
              moves={moves}
            />
          ))}
        </div>
      )}
    </>
  );
}
