import { useNavigate } from 'react-router';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { Back } from '../schedule/back.js';
import { FileImport } from '../schedule/import/file-import.js';
import { Mistakes } from '../schedule/import/mistakes.js';
import { useWork } from '../shell/campaign.js';
import { useToast } from '../shell/toasts.js';
import { NotYours } from '../shell/trouble.js';
import { Button } from '../ui/button.js';
import { Failure } from '../ui/failure.js';
import { Page } from '../ui/page.js';
import { openingSample } from './sample.rules.js';
import { useImportOpening, usePreviewOpening } from './stock.js';
import { mayMove } from './stock.rules.js';
import './stock.css';
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
  const preview = usePreviewOpening(slug);
  return (
    <FileImport sample={{ text: openingSample, name: 'stock.csv' }} preview={preview}>
      {(found, csv) => <Found slug={slug} csv={csv} found={found} />}
    </FileImport>
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
  const { rows, pieces, mistakes, mistakesInAll, newPlaces, sharedNames, before } = found;
  const send = () =>
    take.mutate(csv, {
      onSuccess: ({ pieces: count }) => {
        toast({ text: t('deskstock:opening.done', { count, n: number(count) }) });
        void go('/stock');
      },
    });
  if (mistakes.length > 0) return <Mistakes mistakes={mistakes} inAll={mistakesInAll} />;
  if (before) return <p role="status">{t('deskimport:venues.before')}</p>;
  return (
    <>
      <p role="status">
        {t('deskstock:opening.rows', { count: rows, n: number(rows) })}{' '}
        {t('deskstock:opening.pieces', { count: pieces, n: number(pieces) })}
      </p>
      {newPlaces.length > 0 && (
        <>
          <p>
            {t('deskstock:opening.newPlaces', {
              count: newPlaces.length,
              n: number(newPlaces.length),
            })}
          </p>
          <ul>
            {newPlaces.map(({ name, kind }) => (
              <li key={name}>
                {t('deskstock:opening.newPlace', {
                  name: isolated(name),
                  kind: t(`deskstock:places.${kind}`),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {sharedNames.map((name) => (
        <p className="stock-held" key={name}>
          {t('deskstock:opening.shared', { name: isolated(name) })}
        </p>
      ))}
      <Failure error={take.error} />
      <Button kind="main" busy={take.isPending} onClick={send}>
        {t('deskstock:opening.submit')}
      </Button>
    </>
  );
}
