import type { Campaign, PledgeText } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { AsSupporter } from './as-supporter.js';
import { DraftShown } from './draft-shown.js';
import { LeftOver } from './left-over.js';
import { usePledgeText, useStart } from './texts.js';
import { useTyped } from './typed.js';
import { Versions } from './versions.js';
import { ToPledges } from '../to-pledges.js';
import '../../ui/lines.css';
import '../pledges.css';
import './text.css';

/** The text of the pledge: what is signed now, the one on its way, and all there were. */
export default function TextPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  if (!campaign) return <Page title={t('desktext:title')} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={t('desktext:title')} lead={t('desktext:lead')}>
      <ToPledges />
      <Texts campaign={campaign} />
    </Page>
  );
}

function Texts({ campaign }: { campaign: Campaign }) {
  const { slug } = campaign;
  const text = usePledgeText(slug);
  const typed = useTyped(slug);
  if (text.isPending) return <Bones lines={6} />;
  if (!text.data) return <Failure error={text.error} quiet />;
  const { draft } = text.data;
  return (
    <div className="texts">
      <Failure error={text.error} quiet />
      <LeftOver typed={typed} open={draft?.id} />
      {draft ? (
        <DraftShown campaign={campaign} text={text.data} draft={draft} typed={typed} />
      ) : (
        <Signed slug={slug} text={text.data} />
      )}
      <Versions campaign={campaign} />
    </div>
  );
}

function Signed({ slug, text }: { slug: string; text: PledgeText }) {
  const { t } = useLanguage();
  const start = useStart(slug);
  return (
    <section className="text-part" aria-labelledby="text-signed">
      <h2 id="text-signed">{t('desktext:signed', { version: text.version })}</h2>
      <AsSupporter text={text} />
      <Failure error={start.error} />
      <p>{t('desktext:startLead')}</p>
      <div className="buttons">
        <Button kind="main" busy={start.isPending} onClick={() => start.mutate()}>
          {t('desktext:start')}
        </Button>
      </div>
    </section>
  );
}
