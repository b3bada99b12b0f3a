import { useParams, useSearchParams } from 'react-router';
import type { Campaign } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { Back } from '../../schedule/back.js';
import { useWork } from '../../shell/campaign.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { usePeople } from '../people.js';
import { MoveForm } from './move-form.js';
import { namedIn, pathTo } from './work.rules.js';
import { useWorkPreview, type Whose } from './work.js';
import '../../schedule/schedule.css';
import './work.css';

/** Part of somebody's work goes to a colleague: what it is, what waits with it, to whom, and a word. */
export default function MovePage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  if (!campaign) return <Page title={t('deskwork:title')} lead={t('desk:today.noCampaign')} />;
  const whose = { from: id === 'nobody' ? null : id, only: namedIn(search) };
  return <Loaded key={`${id} ${search}`} campaign={campaign} whose={whose} />;
}

function Loaded({ campaign, whose }: { campaign: Campaign; whose: Whose }) {
  const { t } = useLanguage();
  const { session } = useWork();
  const { from, only } = whose;
  const preview = useWorkPreview(campaign.slug, whose);
  const people = usePeople(campaign.slug);
  const { data } = preview;
  const name = data?.from?.name;
  const titles = () => {
    if (from === session.id) return t('deskwork:titleOwn');
    if (from === null) return t('deskwork:titleNobodys');
    return name ? t('deskwork:titleOf', { name: isolated(name) }) : t('deskwork:title');
  };
  const back = () => {
    const [first, ...others] = only ?? [];
    if (!first) return { to: '/people', name: t('desk:nav.people') };
    if (others.length > 0) return { to: '/schedule/many', name: t('deskmany:title') };
    return { to: pathTo(first), name: t(`deskwork:backTo.${first.kind}`) };
  };
  return (
    <Page title={titles()} tab={t('deskwork:title')} lead={t('deskwork:lead')}>
      <Back {...back()} />
      <Failure error={preview.error ?? people.error} quiet />
      {(preview.isPending || people.isPending) && !preview.error && <Bones lines={6} />}
      {data && data.kinds.every(({ items }) => items.length === 0) && (
        <p className="nothing">{t(only ? 'deskwork:nothingOne' : 'deskwork:nothing')}</p>
      )}
      {data && people.data && data.kinds.some(({ items }) => items.length > 0) && (
        <div className="work-form">
          <MoveForm
            campaign={campaign}
            whose={whose}
            preview={data}
            people={people.data}
            onReload={() => void preview.refetch()}
          />
        </div>
      )}
    </Page>
  );
}
