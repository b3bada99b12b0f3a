import { useSearchParams } from 'react-router';
import { useLanguage } from '../../language/language.js';
import { useNames } from '../../people/people.js';
import { useWork } from '../../shell/campaign.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { Back } from '../back.js';
import { Entry } from './entry.js';
import { Search } from './search.js';
import { useAudit } from './audit.js';
import { searchOf } from './audit.rules.js';
import '../../ui/lines.css';
import './audit.css';

/** Who did what in the campaign, and why. */
export default function AuditPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  if (!campaign) return <Page title={t('deskaudit:title')} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={t('deskaudit:title')} lead={t('deskaudit:lead')}>
      <Back />
      <Log slug={campaign.slug} timeZone={campaign.timeZone} />
    </Page>
  );
}

function Log({ slug, timeZone }: { slug: string; timeZone: string }) {
  const { t } = useLanguage();
  const [params] = useSearchParams();
  const audit = useAudit(slug, searchOf(params, timeZone));
  const names = useNames(slug).data ?? new Map<string, string>();
  const entries = audit.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <>
      <Search names={names} />
      <Failure error={audit.error} quiet />
      {audit.isPending && <Bones />}
      {audit.isSuccess && entries.length === 0 && <p className="nothing">{t('deskaudit:none')}</p>}
      <ol className="lines">
        {entries.map((entry) => (
          <Entry key={entry.number} entry={entry} names={names} />
        ))}
      </ol>
      {audit.hasNextPage && (
        <div className="buttons">
          <Button busy={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
            {t('deskaudit:more')}
          </Button>
        </div>
      )}
    </>
  );
}
