import { useEffect } from 'react';
import { Navigate, useParams } from 'react-router';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { Gone } from '../../shell/trouble.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { useWhose } from './at.js';
import { atKinds, inTurn, pageFor, type AtKind } from './at.rules.js';
import { AtBooth, NotTheirs } from './at-booth.js';
import { PlaceView } from './place-view.js';
import '../stock.css';
import '../../ui/lines.css';
import '../orders/orders.css';

/** What the code on a box, a shelf or a waybill leads to: what can be done there. */
export default function AtPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const { kind, id = '' } = useParams();
  const known = atKinds.find((one) => one === kind);
  if (!campaign) return <Page title={t('desk:nav.stock')} lead={t('desk:today.noCampaign')} />;
  if (!known) return <Gone />;
  return <Scanned key={`${known} ${id}`} kind={known} id={id} />;
}

/** It may belong to another campaign than the one that was chosen last: then that one is chosen. */
function Scanned({ kind, id }: { kind: AtKind; id: string }) {
  const { t } = useLanguage();
  const { session, campaign, choose } = useWork();
  const whose = useWhose(inTurn(session.campaigns, campaign?.slug), kind, id);
  const isElsewhere = whose.data && whose.data !== campaign?.slug;
  useEffect(() => {
    if (isElsewhere) choose(whose.data!);
  });
  if (whose.data === null)
    return campaign?.role === 'volunteer' ? <NotTheirs kind={kind} /> : <Gone />;
  if (whose.data && !isElsewhere) {
    if (campaign?.role === 'volunteer') return <AtBooth kind={kind} id={id} />;
    const page = pageFor(kind, id);
    return page ? <Navigate replace to={page} /> : <PlaceView campaign={campaign!} id={id} />;
  }
  return (
    <Page title={t('desk:nav.stock')}>
      <Failure error={whose.error} quiet />
      {!whose.error && <Bones lines={5} />}
    </Page>
  );
}
