import { textIn } from '@blueheart/i18n';
import { useNavigate, useParams } from 'react-router';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { Back } from '../../schedule/back.js';
import { FileImport } from '../../schedule/import/file-import.js';
import { Mistakes } from '../../schedule/import/mistakes.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { NotYours } from '../../shell/trouble.js';
import { mayMove } from '../../stock/stock.rules.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { useOutlet } from '../outlets/outlets.js';
import { sitesSample } from './sample.rules.js';
import { useImportSites, usePreviewSites } from './sites.js';
import '../../schedule/import/import.css';

/** The network of an outlet from a file: what it would bring is shown first, and all of it comes or nothing. */
export default function ImportPage() {
  const { t, locale } = useLanguage();
  const { campaign } = useWork();
  const { id = '' } = useParams();
  const outlet = useOutlet(campaign?.slug ?? '', id);
  const title = t('desksites:import.title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!mayMove(campaign.role)) return <NotYours />;
  const name = textIn(outlet.data?.names ?? {}, locale);
  return (
    <Page title={title} lead={t('desksites:import.lead')}>
      <Back
        to={`/media/outlets/${id}`}
        name={name ? isolated(name) : t('deskoutlets:backToOutlet')}
      />
      <Failure error={outlet.error} quiet />
      {outlet.isPending && <Bones lines={3} />}
      {outlet.data && <Import slug={campaign.slug} outlet={id} />}
    </Page>
  );
}

interface ImportProps {
  readonly slug: string;
  readonly outlet: string;
}

function Import({ slug, outlet }: ImportProps) {
  const preview = usePreviewSites(slug, outlet);
  return (
    <FileImport sample={{ text: sitesSample, name: 'frames.csv' }} preview={preview}>
      {(found, csv) => <Found {...{ slug, outlet, csv, found }} />}
    </FileImport>
  );
}

interface FoundProps extends ImportProps {
  readonly csv: string;
  readonly found: NonNullable<ReturnType<typeof usePreviewSites>['data']>;
}

function Found({ slug, outlet, csv, found }: FoundProps) {
  const { t, number } = useLanguage();
  const toast = useToast();
  const go = useNavigate();
  const take = useImportSites(slug, outlet);
  const { added, changed, same, mistakes } = found;
  const told = (name: 'added' | 'changed' | 'same', count: number) =>
    count > 0 && t(`desksites:import.${name}`, { count, n: number(count) });
  const send = () =>
    take.mutate(csv, {
      onSuccess: () => {
        toast({ text: t('desksites:import.done') });
        void go(`/media/outlets/${outlet}`);
      },
    });
  if (mistakes.length > 0) return <Mistakes mistakes={mistakes} />;
  if (added + changed === 0) return <p role="status">{t('desksites:import.nothing')}</p>;
  return (
    <>
      <p role="status">
        {[told('added', added), told('changed', changed), told('same', same)]
          .filter(Boolean)
          .join(' ')}
      </p>
      <Failure error={take.error} />
      <Button kind="main" busy={take.isPending} onClick={send}>
        {t('desksites:import.submit')}
      </Button>
    </>
  );
}
