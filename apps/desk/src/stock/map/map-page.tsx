import { Link } from 'react-router';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { sketchOf } from '../../schedule/map/map.rules.js';
import { Sketch } from '../../schedule/map/sketch.js';
import { useWork } from '../../shell/campaign.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { useStock } from '../stock.js';
import { boardOf, type Row, type Sku } from '../stock.rules.js';
import { Tabs } from '../tabs.js';
import { useStockWords } from '../words.js';
import { Where } from '../where.js';
import { spotsOf, type Spot } from './spots.rules.js';
import '../../ui/lines.css';

/** Where the stock is, as the places lie to each other; all of it stands in the list beside. */
export default function StockMapPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('desk:nav.stock');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title} tab={t('deskstock:tabs.map')}>
      <Tabs />
      <Shown slug={campaign.slug} />
    </Page>
  );
}

function Shown({ slug }: { slug: string }) {
  const { t } = useLanguage();
  const stock = useStock(slug);
  const words = useStockWords(stock.data);
  if (stock.isPending) return <Bones lines={6} />;
  if (!stock.data) return <Failure error={stock.error} quiet />;
  const { columns, rows } = boardOf(stock.data);
  const spots = spotsOf(rows);
  const isBare = spots.length > 0 && spots.every(({ number }) => number === undefined);
  return (
    <>
      <p className="fine">{t('deskpapers:map.lead')}</p>
      {spots.length === 0 && <p className="nothing">{t('deskpapers:map.none')}</p>}
      {isBare && <p className="nothing">{t('deskpapers:map.noPoints')}</p>}
      <div className="map">
        <Sketch sketch={sketchOf(spots)} />
        <ul className="lines">
          {spots.map((spot) => (
            <SpotLine key={spot.venue.id} spot={spot} columns={columns} words={words} />
          ))}
        </ul>
      </div>
    </>
  );
}

interface LineProps {
  readonly spot: Spot;
  readonly columns: readonly Sku[];
  readonly words: ReturnType<typeof useStockWords>;
}

function SpotLine({ spot: { number: nth, rows, venue }, columns, words }: LineProps) {
  const { t, number } = useLanguage();
  return (
    <li className="line">
      <div>
        {rows.map((row, at) => (
          <div key={row.place.id}>
            <p className="line-name">
              {nth !== undefined && at === 0 && <span className="map-number">{number(nth)}</span>}
              <Link to={`/stock/at/place/${row.place.id}`} className="past-link">
                {isolated(words.place(row.place))}
              </Link>
            </p>
            <Has row={row} columns={columns} words={words} />
            <Where
              place={{
                address: row.place.address,
                // The way to the map stands below the last of those who share it.
                point: at === rows.length - 1 ? venue.point : null,
              }}
            />
          </div>
        ))}
        {!venue.point && <p className="fine">{t('deskpapers:map.noPoint')}</p>}
      </div>
    </li>
  );
}

/** What is there, and what comes. */
function Has({ row: { cells, coming }, columns, words }: Omit<LineProps, 'spot'> & { row: Row }) {
  const { t, number } = useLanguage();
  const told = columns.flatMap((sku, at) => {
    const count = cells[at]?.onHand ?? 0;
    const item = isolated(words.sku(sku));
    const onTheWay = coming[at] ?? 0;
    return [
      ...(count > 0 ? [t('deskstock:transfer.pieces', { n: number(count), item })] : []),
      ...(onTheWay > 0
        ? [t('deskpapers:map.coming', { n: number(onTheWay), item, count: onTheWay })]
        : []),
    ];
  });
  return <p>{told.join(' · ')}</p>;
}
