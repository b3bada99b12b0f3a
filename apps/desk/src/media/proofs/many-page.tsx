import { useState } from 'react';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { Back } from '../../schedule/back.js';
import { useWork } from '../../shell/campaign.js';
import { NotYours } from '../../shell/trouble.js';
import { mayMove } from '../../stock/stock.rules.js';
import { Button } from '../../ui/button.js';
import { Choices } from '../../ui/choices.js';
import { Failure, useSentence } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { Pick } from './pick.js';
import { acceptedFor } from './proofs.rules.js';
import { useUnsorted } from './proofs.js';
import { Sorting } from './sorting.js';
import { useUploads } from './uploads.js';
import '../../ui/lines.css';
import './proofs.css';

/** Many photos at once: they are sent, find their frames, and somebody confirms it. */
export default function ManyPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('deskproofs:many.title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!mayMove(campaign.role)) return <NotYours />;
  return (
    <Page title={title} lead={t('deskproofs:many.lead')}>
      <Back to="/media/proofs" name={t('deskproofs:many.back')} />
      <Send slug={campaign.slug} />
      <Waiting slug={campaign.slug} />
    </Page>
  );
}

function Send({ slug }: { slug: string }) {
  const { t, number } = useLanguage();
  const sentence = useSentence();
  const { progress, failed, send } = useUploads(slug);
  const [kind, setKind] = useState<'posting' | 'removal'>('posting');
  return (
    <div className="proofs-bring">
      <Choices
        label={t('deskproofs:kind')}
        value={kind}
        onValue={setKind}
        options={(['posting', 'removal'] as const).map((value) => ({
          value,
          text: t(`deskproofs:kinds.${value}`),
        }))}
      />
      <p className="fine">{t('deskproofs:many.hint')}</p>
      {progress ? (
        <div role="status">
          <progress className="proofs-progress" max={progress.all} value={progress.done} />
          <p>
            {t('deskproofs:many.progress', {
              done: number(progress.done),
              all: number(progress.all),
            })}
          </p>
        </div>
      ) : (
        <Pick
          text={t('deskproofs:many.files')}
          accept={acceptedFor('posting')}
          icon="plus"
          kind="main"
          many
          onFiles={(files) => void send(files, kind)}
        />
      )}
      {failed.length > 0 && (
        <div className="notice notice-bad proofs-failed" role="alert">
          <ul>
            {failed.map(({ file, error }, nth) => (
              <li key={`${nth} ${file.name}`}>
                {t('deskproofs:many.failed', { name: isolated(file.name), why: sentence(error) })}
              </li>
            ))}
          </ul>
          {!progress && (
            <Button
              onClick={() =>
                void send(
                  failed.map(({ file }) => file),
                  kind,
                )
              }
            >
              {t('deskproofs:many.again')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function Waiting({ slug }: { slug: string }) {
  const { t } = useLanguage();
  const { data, error, isPending } = useUnsorted(slug);
  if (isPending) return <Bones lines={6} />;
  if (!data) return <Failure error={error} quiet />;
  if (data.photos.length === 0) return <p className="nothing">{t('deskproofs:many.none')}</p>;
  return <Sorting slug={slug} unsorted={data} />;
}
