import { locales } from '@blueheart/i18n';
import { useState } from 'react';
import type { ListedPledge } from '../api/contract.js';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { Button } from '../ui/button.js';
import { Failure } from '../ui/failure.js';
import { SelectField } from '../ui/field.js';
import { Bones, Page } from '../ui/page.js';
import { usePledgeList, type ListFilter } from './figures.js';
import { Look } from './look.js';
import './pledges.css';

const states = ['pending', 'confirmed', 'withdrawn', 'disowned', 'deleted', 'invalid'] as const;

/** The pledges without their people; one of them is opened with a reason. */
export default function PledgeList() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  if (!campaign)
    return <Page title={t('deskpledges:list.title')} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={t('deskpledges:list.title')} lead={t('deskpledges:list.lead')}>
      <Pledges slug={campaign.slug} timeZone={campaign.timeZone} />
    </Page>
  );
}

function Pledges({ slug, timeZone }: { slug: string; timeZone: string }) {
  const { t } = useLanguage();
  const [state, setState] = useState('');
  const [language, setLanguage] = useState('');
  const [opened, setOpened] = useState<ListedPledge>();
  const filter = { ...(state && { state }), ...(language && { language }) } as ListFilter;
  const list = usePledgeList(slug, filter);
  const pledges = list.data?.pages.flatMap((page) => page.pledges) ?? [];
  const every = { value: '', text: t('deskpledges:list.all') };
  return (
    <>
      <div className="filters">
        <SelectField
          label={t('deskpledges:list.state')}
          value={state}
          onValue={setState}
          options={[
            every,
            ...states.map((one) => ({ value: one, text: t(`deskpledges:states.${one}`) })),
          ]}
        />
        <SelectField
          label={t('desk:languages.label')}
          value={language}
          onValue={setLanguage}
          options={[
            every,
            ...locales.map((one) => ({ value: one, text: t(`desk:languages.${one}`) })),
          ]}
        />
      </div>
      <Failure error={list.error} quiet />
      {list.isPending && <Bones />}
      {list.data && pledges.length === 0 && (
        <p className="today-quiet">{t('deskpledges:list.empty')}</p>
      )}
      <ul className="rows">
        {pledges.map((pledge) => (
          <Line key={pledge.id} pledge={pledge} timeZone={timeZone} onOpen={setOpened} />
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
  readonly timeZone: string;
  readonly onOpen: (pledge: ListedPledge) => void;
}

function Line({ pledge, timeZone, onOpen }: LineProps) {
  const { t, moment } = useLanguage();
  const { state, invalidation, signedAt, governorate, language, source, channel } = pledge;
  const told = [governorate, source].filter((part) => part !== null);
  // Whoever is gone has left nothing to look at.
  const hasPerson = state !== 'disowned' && state !== 'deleted';
  const signed = moment(signedAt, timeZone);
  return (
    <li className="row">
      <div>
        <p>{t(`deskpledges:states.${invalidation ? 'invalid' : state}`)}</p>
        <p className="fine">{t('deskpledges:list.signed', { moment: signed })}</p>
        <p className="fine">
          {t(`deskpledges:channels.${channel}`)} · {t(`desk:languages.${language}`)}
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
