import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { NotYours } from '../../shell/trouble.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Frame } from '../../ui/field.js';
import { Bones, Page } from '../../ui/page.js';
import { saveFile } from '../../ui/save-file.js';
import { Back } from '../back.js';
import { mayPlan } from '../event/event.rules.js';
import { base64Of } from './base64.rules.js';
import { useImportVenues, usePreviewVenues } from './imports.js';
import { Mistakes } from './mistakes.js';
import { venueSample } from './sample.rules.js';
import '../schedule.css';
import './import.css';

/** Many venues from a file: what it would bring is shown first, and all of it comes or nothing. */
export default function VenuesImportPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('deskimport:venues.title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!mayPlan(campaign.role)) return <NotYours />;
  return (
    <Page title={title} lead={t('deskimport:venues.lead')}>
      <Back to="/schedule/venues" name={t('deskschedule:backToVenues')} />
      <Import slug={campaign.slug} />
    </Page>
  );
}

function Import({ slug }: { slug: string }) {
  const { t } = useLanguage();
  const preview = usePreviewVenues(slug);
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
    saveFile(new Blob([venueSample], { type: 'text/csv;charset=utf-8' }), 'venues.csv');
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
  readonly found: NonNullable<ReturnType<typeof usePreviewVenues>['data']>;
}

function Found({ slug, csv, found }: FoundProps) {
  const { t, number } = useLanguage();
  const toast = useToast();
  const go = useNavigate();
  const take = useImportVenues(slug);
  const { venues, contacts, mistakes, before } = found;
  const send = () =>
    take.mutate(csv, {
      onSuccess: ({ venues: count }) => {
        toast({ text: t('deskimport:venues.done', { count, n: number(count) }) });
        void go('/schedule/venues');
      },
    });
  if (mistakes.length > 0) return <Mistakes mistakes={mistakes} />;
  if (before) return <p role="status">{t('deskimport:venues.before')}</p>;
  return (
    <>
      <p role="status">
        {t('deskimport:venues.found', { count: venues, n: number(venues) })}{' '}
        {contacts > 0 && t('deskimport:venues.contacts', { count: contacts, n: number(contacts) })}
      </p>
      <Failure error={take.error} />
      <Button kind="main" busy={take.isPending} onClick={send}>
        {t('deskimport:venues.submit')}
      </Button>
    </>
  );
}
