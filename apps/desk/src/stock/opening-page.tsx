import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useLanguage } from '../language/language.js';
import { Back } from '../schedule/back.js';
import { base64Of } from '../schedule/import/base64.rules.js';
import { Mistakes } from '../schedule/import/mistakes.js';
import { useWork } from '../shell/campaign.js';
import { useToast } from '../shell/toasts.js';
import { NotYours } from '../shell/trouble.js';
import { Button } from '../ui/button.js';
import { Failure } from '../ui/failure.js';
import { Frame } from '../ui/field.js';
import { Bones, Page } from '../ui/page.js';
import { saveFile } from '../ui/save-file.js';
import { openingSample } from './sample.rules.js';
import { useImportOpening, usePreviewOpening } from './stock.js';
import { mayMove } from './stock.rules.js';
import '../schedule/import/import.css';

/** What was counted before there was a ledger: what the list would bring is shown first. */
export default function OpeningPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('deskstock:opening.title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!mayMove(campaign.role)) return <NotYours />;
  return (
    <Page title={title} lead={t('deskstock:opening.lead')}>
      <Back to="/stock" name={t('deskstock:backToStock')} />
      <Import slug={campaign.slug} />
    </Page>
  );
}

function Import({ slug }: { slug: string }) {
  const { t } = useLanguage();
  const preview = usePreviewOpening(slug);
  const [csv, setCsv] = useState('');
  const choose = async (file: File | undefined) => {
    preview.reset();
    setCsv('');
    if (!file) return;
    const read = base64Of(new Uint8Array(await file.arrayBuffer()));
    setCsv(read);
    preview.mutate(read);
  };
  const sample = () =>
    saveFile(new Blob([openingSample], { type: 'text/csv;charset=utf-8' }), 'stock.csv');
  return (
    <div className="import">
      <Button icon="download" onClick={sample}>
        {t('deskimport:venues.sample')}
      </Button>
      <Frame label={t('deskimport:venues.file')} hint={t('deskimport:venues.hint')}>
        {(names) => (
          <div className="import-file">
            <input
              {...names}
              type="file"
              accept=".csv,text/csv"
              onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
            />
          </div>
        )}
      </Frame>
      <Failure error={preview.error} />
      {preview.isPending && <Bones lines={3} />}
      {preview.data && <Found slug={slug} csv={csv} found={preview.data} />}
    </div>
  );
}

interface FoundProps {
  readonly slug: string;
  readonly csv: string;
  readonly found: NonNullable<ReturnType<typeof usePreviewOpening>['data']>;
}

function Found({ slug, csv, found }: FoundProps) {
  const { t, number } = useLanguage();
  const toast = useToast();
  const go = useNavigate();
  const take = useImportOpening(slug);
  const { rows, pieces, mistakes, before } = found;
  const send = () =>
    take.mutate(csv, {
      onSuccess: ({ pieces: count }) => {
        toast({ text: t('deskstock:opening.done', { count, n: number(count) }) });
        void go('/stock');
      },
    });
  if (mistakes.length > 0) return <Mistakes mistakes={mistakes} />;
  if (before) return <p role="status">{t('deskimport:venues.before')}</p>;
  return (
    <>
      <p role="status">
        {t('deskstock:opening.rows', { count: rows, n: number(rows) })}{' '}
        {t('deskstock:opening.pieces', { count: pieces, n: number(pieces) })}
      </p>
      <Failure error={take.error} />
      <Button kind="main" busy={take.isPending} onClick={send}>
        {t('deskstock:opening.submit')}
      </Button>
    </>
  );
}
