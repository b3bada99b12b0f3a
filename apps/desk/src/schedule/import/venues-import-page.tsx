import { useNavigate } from 'react-router';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { NotYours } from '../../shell/trouble.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Page } from '../../ui/page.js';
import { Back } from '../back.js';
import { mayPlan } from '../event/event.rules.js';
import { useImportVenues, usePreviewVenues } from './imports.js';
import { FileImport } from './file-import.js';
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
  const preview = usePreviewVenues(slug);
  return (
    <FileImport sample={{ text: venueSample, name: 'venues.csv' }} preview={preview}>
      {(found, csv) => <Found slug={slug} csv={csv} found={found} />}
    </FileImport>
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
