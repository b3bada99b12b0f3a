import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { mayMove } from '../../stock/stock.rules.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { Tabs } from '../tabs.js';
import type { CreativeLine } from './creative.rules.js';
import { useApprovals, useCreatives } from './creatives.js';
import { Inbox } from './inbox.js';
import { NewForm } from './new-form.js';
import { Small } from './picture.js';
import { PlanForm } from './plan-form.js';
import { State } from './state.js';
import { useCreativeWords } from './words.js';
import '../../ui/lines.css';
import './creatives.css';

/** What is shown, what of it waits for whom, and who is asked. */
export default function CreativesPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('desk:nav.media');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title} tab={t('deskcreatives:tab')}>
      <Tabs />
      <Shown
        slug={campaign.slug}
        writes={mayMove(campaign.role)}
        plans={campaign.role === 'admin'}
      />
    </Page>
  );
}

function Shown({ slug, writes, plans }: { slug: string; writes: boolean; plans: boolean }) {
  const { t } = useLanguage();
  const go = useNavigate();
  const creatives = useCreatives(slug);
  const approvals = useApprovals(slug);
  const [open, setOpen] = useState<'new' | 'plan'>();
  const all = creatives.data?.creatives;
  const error = creatives.error ?? approvals.error;
  return (
    <>
      {writes && (
        <div className="buttons tools">
          <Button kind="main" icon="plus" onClick={() => setOpen('new')}>
            {t('deskcreatives:new')}
          </Button>
          {plans && approvals.data && (
            <Button onClick={() => setOpen('plan')}>{t('deskcreatives:plan.open')}</Button>
          )}
        </div>
      )}
      <Failure error={error} quiet />
      {!error && !(all && approvals.data) && <Bones lines={6} />}
      {approvals.data && <Inbox slug={slug} approvals={approvals.data} />}
      {all?.length === 0 && <p className="nothing">{t('deskcreatives:none')}</p>}
      {all && all.length > 0 && (
        <ul className="creatives-grid">
          {all.map((creative) => (
            <Card key={creative.id} {...{ slug, creative }} />
          ))}
        </ul>
      )}
      <Dialog
        opened={open === 'new'}
        onClose={() => setOpen(undefined)}
        title={t('deskcreatives:new')}
      >
        <NewForm
          slug={slug}
          items={creatives.data?.items ?? []}
          onClose={() => setOpen(undefined)}
          onMade={(id) => void go(`/media/creatives/${id}`)}
        />
      </Dialog>
      <Dialog
        opened={open === 'plan'}
        onClose={() => setOpen(undefined)}
        title={t('deskcreatives:plan.title')}
      >
        {approvals.data && (
          <PlanForm slug={slug} plan={approvals.data.plan} onClose={() => setOpen(undefined)} />
        )}
      </Dialog>
    </>
  );
}

/** A picture, its name, and how far it is in each language. */
function Card({ slug, creative }: { slug: string; creative: CreativeLine }) {
  const { t } = useLanguage();
  const words = useCreativeWords();
  const { id, name, kind, latest } = creative;
  const shown = latest.find(({ hasThumbnail }) => hasThumbnail) ?? latest[0];
  return (
    <li className="creatives-card">
      <Small slug={slug} creative={id} version={shown} />
      <p className="line-name">
        <Link to={`/media/creatives/${id}`} className="past-link">
          {isolated(name)}
        </Link>
      </p>
      <p className="fine">{t(`deskcreatives:kinds.${kind}`)}</p>
      <ul className="creatives-latest">
        {latest.map((version) => (
          <li key={version.id}>
            <span>{words.version(version)}</span> <State state={version.state} />
          </li>
        ))}
      </ul>
    </li>
  );
}
