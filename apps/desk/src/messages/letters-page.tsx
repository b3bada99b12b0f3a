import { Navigate, useSearchParams } from 'react-router';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { Failure } from '../ui/failure.js';
import { SelectField } from '../ui/field.js';
import { Narrow } from '../ui/narrow.js';
import { Bones, Page } from '../ui/page.js';
import { LetterItem } from './letter-item.js';
import { useLetters, useRetry, type LettersAnswer } from './messages.js';
import { heapsOf, letterStates, stateOf, templateOf, templates } from './messages.rules.js';
import { Tabs } from './tabs.js';
import '../ui/lines.css';
import './messages.css';

/** How the campaign's letters fare; to whom they are nobody sees. */
export default function LettersPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  if (!campaign) return <Page title={t('desk:nav.messages')} lead={t('desk:today.noCampaign')} />;
  if (campaign.role === 'viewer') return <Navigate to="/messages/templates" replace />;
  return (
    <Page title={t('desk:nav.messages')} lead={t('deskmessages:lead')}>
      <Tabs />
      <Letters slug={campaign.slug} />
    </Page>
  );
}

function Letters({ slug }: { slug: string }) {
  const { t } = useLanguage();
  const toast = useToast();
  const [search] = useSearchParams();
  const state = stateOf(search.get('state'));
  const template = templateOf(search.get('letter'));
  const letters = useLetters(slug, { ...(state && { state }), ...(template && { template }) });
  const retry = useRetry(slug);
  const again = (id: string) =>
    retry.mutate(id, { onSuccess: () => toast({ text: t('deskmessages:retried') }) });
  const lines = letters.data?.pages.flatMap((page) => page.letters) ?? [];
  return (
    <>
      <Counts counts={letters.data?.pages[0]?.counts} />
      <Filters />
      <Failure error={letters.error} quiet />
      <Failure error={retry.error} />
      {letters.isPending && <Bones />}
      {letters.isSuccess && lines.length === 0 && (
        <p className="nothing">
          {state || template ? t('deskmessages:noneSuch') : t('deskmessages:none')}
        </p>
      )}
      <ul className="lines">
        {lines.map((letter) => (
          <LetterItem
            key={letter.id}
            letter={letter}
            busy={retry.isPending && retry.variables === letter.id}
            onRetry={again}
          />
        ))}
      </ul>
      {letters.hasNextPage && (
        <div className="buttons">
          <Button busy={letters.isFetchingNextPage} onClick={() => void letters.fetchNextPage()}>
            {t('deskmessages:more')}
          </Button>
        </div>
      )}
    </>
  );
}

function Counts({ counts }: { counts: LettersAnswer['counts'] }) {
  const { t } = useLanguage();
  if (!counts) return null;
  return <p className="counts">{t('deskmessages:counts', heapsOf(counts))}</p>;
}

/** What is chosen stands in the address, so that it can be come back to. */
function Filters() {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const choose = (name: string) => (value: string) => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true });
  };
  return (
    <Narrow isNarrowed={search.size > 0}>
      <SelectField
        label={t('deskmessages:filter.state')}
        value={stateOf(search.get('state')) ?? ''}
        onValue={choose('state')}
        options={[
          { value: '', text: t('deskmessages:filter.all') },
          ...letterStates.map((one) => ({ value: one, text: t(`deskmessages:states.${one}`) })),
        ]}
      />
      <SelectField
        label={t('deskmessages:filter.letter')}
        value={templateOf(search.get('letter')) ?? ''}
        onValue={choose('letter')}
        options={[
          { value: '', text: t('deskmessages:filter.all') },
          ...templates.map((one) => ({ value: one, text: t(`deskmessages:names.${one}`) })),
        ]}
      />
    </Narrow>
  );
}
