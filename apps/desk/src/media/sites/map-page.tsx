import { textIn } from '@blueheart/i18n';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { openStreetMap, sketchOf } from '../../schedule/map/map.rules.js';
import { Sketch } from '../../schedule/map/sketch.js';
import { useWork } from '../../shell/campaign.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { Tabs } from '../tabs.js';
import { useSites } from './sites.js';
import { spotsOf, type Spot } from './spots.rules.js';
import { useSiteWords } from './words.js';
import '../../ui/lines.css';

/** Where the frames stand, as they lie to each other; all of it stands in the list beside. */
export default function MediaMapPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('desk:nav.media');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title} tab={t('desksites:map.tab')}>
      <Tabs />
      <Shown slug={campaign.slug} />
    </Page>
  );
}

function Shown({ slug }: { slug: string }) {
  const { t, locale } = useLanguage();
  const sites = useSites(slug);
  if (sites.isPending) return <Bones lines={6} />;
  if (!sites.data) return <Failure error={sites.error} quiet />;
  const spots = spotsOf(sites.data.sites);
  const named = new Map(sites.data.outlets.map(({ id, names }) => [id, textIn(names, locale)]));
  const isBare = spots.length > 0 && spots.every(({ number }) => number === undefined);
  return (
    <>
      <p className="fine">{t('desksites:map.lead')}</p>
      {spots.length === 0 && <p className="nothing">{t('desksites:none')}</p>}
      {isBare && <p className="nothing">{t('desksites:map.noPoints')}</p>}
      <div className="map">
        <Sketch sketch={sketchOf(spots)} />
        <ul className="lines">
          {spots.map((spot) => (
            <SpotLine key={spot.venue.id} slug={slug} spot={spot} named={named} />
          ))}
        </ul>
      </div>
    </>
  );
}

interface LineProps {
  readonly slug: string;
  readonly spot: Spot;
  /** What the outlets are called. */
  readonly named: ReadonlyMap<string, string>;
}

function SpotLine({ slug, spot: { number: nth, sites, venue }, named }: LineProps) {
  const { t, number } = useLanguage();
  const words = useSiteWords(slug);
  return (
    <li className="line">
      <div>
        {sites.map((site, at) => (
          <div key={site.id}>
            <p className="line-name">
              {nth !== undefined && at === 0 && <span className="map-number">{number(nth)}</span>}
              {words.name(site)}
            </p>
            <p className="fine">
              {[isolated(named.get(site.outlet) ?? ''), words.facts(site)]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
        ))}
        <p className="fine">
          {venue.point ? (
            <a href={openStreetMap(venue.point)} target="_blank" rel="noreferrer">
              {t('deskcalendar:map.openStreetMap')}
            </a>
          ) : (
            t('desksites:map.noPoint')
          )}
        </p>
      </div>
    </li>
  );
}
