import { textIn } from '@blueheart/i18n';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Campaign } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { dayOf, wallAt } from '../../schedule/wall.rules.js';
import { useWork } from '../../shell/campaign.js';
import { mayMove } from '../../stock/stock.rules.js';
import { Failure } from '../../ui/failure.js';
import { SelectField } from '../../ui/field.js';
import { Bones, Page } from '../../ui/page.js';
import { Tabs } from '../tabs.js';
import { SiteLine } from './site-line.js';
import { useSites, type Sites } from './sites.js';
import { useSiteWords } from './words.js';
import '../../ui/lines.css';

/** Every frame of the campaign. */
export default function SitesPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('desk:nav.media');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title} tab={t('desksites:title')}>
      <Tabs />
      <Shown campaign={campaign} />
    </Page>
  );
}

function Shown({ campaign }: { campaign: Campaign }) {
  const { t } = useLanguage();
  const sites = useSites(campaign.slug);
  if (sites.isPending) return <Bones lines={6} />;
  if (!sites.data) return <Failure error={sites.error} quiet />;
  if (sites.data.sites.length === 0) return <p className="nothing">{t('desksites:none')}</p>;
  return <Found campaign={campaign} known={sites.data} />;
}

function Found({ campaign, known }: { campaign: Campaign; known: Sites }) {
  const { t, locale, number } = useLanguage();
  const { slug, role, timeZone } = campaign;
  const words = useSiteWords(slug);
  const [params, setParams] = useSearchParams();
  const [today] = useState(() => dayOf(wallAt(new Date(), timeZone)));
  const [outlet, governorate] = [params.get('outlet') ?? '', params.get('governorate') ?? ''];
  const look = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true });
  };
  const found = known.sites.filter(
    (site) =>
      (!outlet || site.outlet === outlet) && (!governorate || site.governorate === governorate),
  );
  const named = new Map(known.outlets.map(({ id, names }) => [id, textIn(names, locale)]));
  return (
    <>
      <div className="filters">
        <SelectField
          label={t('desksites:outlet')}
          value={outlet}
          onValue={(value) => look('outlet', value)}
          options={[
            { value: '', text: t('desksites:allOutlets') },
            ...[...named].map(([value, text]) => ({ value, text })),
          ]}
        />
        <SelectField
          label={t('desksites:governorate')}
          value={governorate}
          onValue={(value) => look('governorate', value)}
          options={[
            { value: '', text: t('desksites:everywhere') },
            ...known.governorates.map((value) => ({ value, text: words.region(value) })),
          ]}
        />
      </div>
      <p role="status">{t('desksites:count', { count: found.length, n: number(found.length) })}</p>
      <ul className="lines">
        {found.map((site) => (
          <SiteLine key={site.id} {...{ slug, site, today }} changes={mayMove(role)}>
            <p>
              <Link to={`/media/outlets/${site.outlet}`} className="past-link">
                {isolated(named.get(site.outlet) ?? '')}
              </Link>
            </p>
          </SiteLine>
        ))}
      </ul>
    </>
  );
}
