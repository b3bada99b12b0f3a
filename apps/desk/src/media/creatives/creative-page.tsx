import { useState } from 'react';
import { useParams } from 'react-router';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { Back } from '../../schedule/back.js';
import { useWork } from '../../shell/campaign.js';
import { mayMove } from '../../stock/stock.rules.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { byLanguage } from './creative.rules.js';
import { useCreative } from './creatives.js';
import { UploadForm } from './upload-form.js';
import { VersionCard } from './version-card.js';
import { useCreativeWords } from './words.js';
import '../../ui/lines.css';
import './creatives.css';

/** One creative: its versions by language, who approved them, and where they are shown. */
export default function CreativePage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const { id = '' } = useParams();
  const slug = campaign?.slug ?? '';
  const { data: creative, error } = useCreative(slug, id);
  const words = useCreativeWords();
  const [isUploading, setUploading] = useState(false);
  const tab = t('deskcreatives:title');
  if (!campaign) return <Page title={tab} lead={t('desk:today.noCampaign')} />;
  const writes = mayMove(campaign.role);
  return (
    <Page
      title={creative ? isolated(creative.name) : tab}
      tab={tab}
      lead={creative && t(`deskcreatives:kinds.${creative.kind}`)}
    >
      <Back to="/media/creatives" name={t('deskcreatives:back')} />
      <Failure error={error} quiet />
      {!creative && !error && <Bones lines={6} />}
      {creative && writes && (
        <div className="buttons tools">
          <Button kind="main" icon="plus" onClick={() => setUploading(true)}>
            {t('deskcreatives:upload')}
          </Button>
        </div>
      )}
      {creative?.versions.length === 0 && (
        <p className="nothing">{t('deskcreatives:noVersions')}</p>
      )}
      {creative &&
        byLanguage(creative.versions).map(([language, versions]) => (
          <section key={language} aria-labelledby={`creatives-${language}`}>
            <h2 id={`creatives-${language}`} className="creatives-language">
              {words.language(language)}
            </h2>
            {versions.map((version) => (
              <VersionCard key={version.id} {...{ slug, creative, version, writes }} />
            ))}
          </section>
        ))}
      <Dialog
        opened={isUploading}
        onClose={() => setUploading(false)}
        title={t('deskcreatives:upload')}
      >
        {creative && <UploadForm {...{ slug, creative }} onClose={() => setUploading(false)} />}
      </Dialog>
    </Page>
  );
}
