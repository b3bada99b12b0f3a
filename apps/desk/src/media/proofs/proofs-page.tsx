import { useSearchParams } from 'react-router';
import type { Campaign } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { mayMove } from '../../stock/stock.rules.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField } from '../../ui/field.js';
import { Bones, Page } from '../../ui/page.js';
import { toldApart } from '../outlets/namesakes.rules.js';
import { Tabs } from '../tabs.js';
import { outletsOf } from './proofs.rules.js';
import { useMissing, useProofs, type ProofState } from './proofs.js';
import { Waits } from './waits.js';
import { Wall } from './wall.js';
import '../../ui/lines.css';
import './proofs.css';

const states = ['waiting', 'verified', 'rejected'] as const;

/** What proves that the campaign was shown, and what nothing proves. */
export default function ProofsPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('desk:nav.media');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title} tab={t('deskproofs:tab')}>
      <Tabs />
      <Shown campaign={campaign} />
    </Page>
  );
}

function stateIn(text: string | null): ProofState | undefined {
  if (text === 'all') return undefined;
  return states.find((one) => one === text) ?? 'waiting';
}

function Shown({ campaign: { slug, role } }: { campaign: Campaign }) {
  const { t, locale, number } = useLanguage();
  const [params, setParams] = useSearchParams();
  const state = stateIn(params.get('state'));
  const outlet = params.get('outlet') ?? '';
  const writes = mayMove(role);
  const found = useProofs(slug, { ...(state && { state }), ...(outlet && { outlet }) });
  const missing = useMissing(slug).data ?? [];
  const [first] = found.data?.pages ?? [];
  const outlets = outletsOf(first?.outlets ?? [], missing);
  const proofs = found.data?.pages.flatMap((page) => page.proofs) ?? [];
  const look = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true });
  };
  return (
    <>
      {writes && (
        <div className="buttons tools">
          <ButtonLink to="/media/proofs/many" kind="main">
            {t('deskproofs:bring.open')}
          </ButtonLink>
          {first && first.unsorted > 0 && (
            <p className="proofs-hand">
              {t('deskproofs:many.waiting', { count: first.unsorted, n: number(first.unsorted) })}
            </p>
          )}
        </div>
      )}
      <div className="filters">
        <SelectField
          label={t('deskproofs:outlet')}
          value={outlet}
          onValue={(value) => look('outlet', value)}
          options={[
            { value: '', text: t('deskproofs:allOutlets') },
            ...toldApart(outlets, locale, number),
          ]}
        />
      </div>
      <Waits {...{ slug, outlet, writes }} />
      <section aria-labelledby="proofs-wall">
        <h2 id="proofs-wall" className="proofs-heading">
          {t('deskproofs:wall')}
        </h2>
        <div className="filters">
          <SelectField
            label={t('deskproofs:state')}
            value={state ?? 'all'}
            onValue={(value) => look('state', value)}
            options={[
              ...states.map((value) => ({ value, text: t(`deskproofs:states.${value}`) })),
              { value: 'all', text: t('deskproofs:allStates') },
            ]}
          />
        </div>
        <Failure error={found.error} quiet />
        {found.isPending && <Bones lines={6} />}
        {first && proofs.length === 0 && (
          <p className="nothing">
            {t(first.outlets.length > 0 ? 'deskproofs:noneSuch' : 'deskproofs:none')}
          </p>
        )}
        {proofs.length > 0 && <Wall {...{ slug, proofs, writes }} />}
        {found.hasNextPage && (
          <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t('deskproofs:more')}
          </Button>
        )}
      </section>
    </>
  );
}
