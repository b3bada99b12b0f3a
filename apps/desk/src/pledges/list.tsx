import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { ListedPledge } from '../api/contract.js';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { Button } from '../ui/button.js';
import { Failure } from '../ui/failure.js';
import { Narrow } from '../ui/narrow.js';
import { Bones, Page } from '../ui/page.js';
import { usePledgeList } from './figures.js';
import { Filters } from './filters.js';
import { filterOf, searched, searchIn, type Searched } from './list.rules.js';
import { Look } from './look.js';
import { useNames, type Names } from './names.js';
import { ToPledges } from './to-pledges.js';
import './pledges.css';

/** The pledges without their people; one of them is opened with a reason. */
export default function PledgeList() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  if (!campaign)
    return <Page title={t('deskpledges:list.title')} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={t('deskpledges:list.title')} lead={t('deskpledges:list.lead')}>
      <ToPledges />
      <Pledges slug={campaign.slug} timeZone={campaign.timeZone} />
    </Page>
  );
}

function Pledges({ slug, timeZone }: { slug: string; timeZone: string }) {
  const { t } = useLanguage();
  const names = useNames(slug);
  const [params, setParams] = useSearchParams();
  const [opened, setOpened] = useState<ListedPledge>();
  const search = searchIn(params);
  const list = usePledgeList(slug, filterOf(search, timeZone));
  const pledges = list.data?.pages.flatMap((page) => page.pledges) ?? [];
  const change = (name: Searched, value: string) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true });
  };
  return (
    <>
      <Narrow isNarrowed={Object.keys(search).length > 0}>
        <Filters slug={slug} search={search} onChange={change} parts={searched} />
        {Object.keys(search).length > 0 && (
          <Button kind="text" onClick={() => setParams({}, { replace: true })}>
            {t('deskpledges:list.clear')}
          </Button>
        )}
      </Narrow>
      <Failure error={list.error} quiet />
      {list.isPending && <Bones />}
      {list.data && pledges.length === 0 && (
        <p className="nothing">{t('deskpledges:list.empty')}</p>
      )}
      <ul className="rows">
        {pledges.map((pledge) => (
          <Line
            key={pledge.id}
            pledge={pledge}
            names={names}
            timeZone={timeZone}
            onOpen={setOpened}
          />
        ))}
      </ul>
      {list.hasNextPage && (
        <div className="buttons">
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('deskpledges:list.more')}
          </Button>
        </div>
      )}
      <Look pledge={opened} onClose={() => setOpened(undefined)} slug={slug} />
    </>
  );
}

interface LineProps {
  readonly pledge: ListedPledge;
  readonly names: Names;
  readonly timeZone: string;
  readonly onOpen: (pledge: ListedPledge) => void;
}

function Line({ pledge, names, timeZone, onOpen }: LineProps) {
  const { t, moment } = useLanguage();
  const { state, invalidation, signedAt, language, channel } = pledge;
  const told = (['governorate', 'district', 'source'] as const).flatMap((part) => {
    const code = pledge[part];
    return code === null ? [] : [names.of(part, code)];
  });
  // Whoever is gone has left nothing to look at.
  const hasPerson = state !== 'disowned' && state !== 'deleted';
  const signed = moment(signedAt, timeZone);
  return (
    <li className="row">
      <div>
        <p>{t(`deskpledges:states.${invalidation ? 'invalid' : state}`)}</p>
        <p className="fine">{t('deskpledges:list.signed', { moment: signed })}</p>
        <p className="fine">
          {t(`deskpledges:channels.${channel}`)} · <bdi>{t(`desk:languages.${language}`)}</bdi>
          {told.map((part) => (
            <span key={part}>
              {' · '}
              <bdi>{part}</bdi>
            </span>
          ))}
        </p>
      </div>
      {hasPerson && (
        <Button
          aria-label={t('deskpledges:look.openOf', { moment: signed })}
          onClick={() => onOpen(pledge)}
        >
          {t('deskpledges:look.open')}
        </Button>
      )}
    </li>
  );
}
