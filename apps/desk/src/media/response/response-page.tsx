import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { Choices } from '../../ui/choices.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { Tabs } from '../tabs.js';
import { lastDays } from './response.rules.js';
import { useResponse } from './response.js';
import { SourceLine } from './source-line.js';
import { Without } from './without.js';
import '../../ui/lines.css';
import './response.css';

const periods = ['7', '28', '90'] as const;

/** What being placed somewhere brings: pledges by link, with what a number may mean. */
export default function ResponsePage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('desk:nav.media');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title} tab={t('deskresponse:tab')}>
      <Tabs />
      <p className="response-lead">{t('deskresponse:lead')}</p>
      <Shown slug={campaign.slug} timeZone={campaign.timeZone} />
    </Page>
  );
}

function Shown({ slug, timeZone }: { readonly slug: string; readonly timeZone: string }) {
  const { t, number } = useLanguage();
  const [many, setMany] = useState<(typeof periods)[number]>('28');
  const response = useResponse(slug, lastDays(Number(many), timeZone));
  const { data } = response;
  return (
    <>
      <Choices
        label={t('deskresponse:period.label')}
        value={many}
        onValue={setMany}
        options={periods.map((value) => ({
          value,
          text: t('deskresponse:period.days', { count: Number(value), n: number(Number(value)) }),
        }))}
      />
      <Failure error={response.error} quiet />
      {response.isPending && <Bones lines={6} />}
      {data?.sources.length === 0 && <p className="nothing">{t('deskresponse:none')}</p>}
      {data && (
        <ul className="lines" aria-busy={response.isPlaceholderData}>
          {data.sources.map((source) => (
            <SourceLine key={source.source} source={source} period={data} />
          ))}
        </ul>
      )}
      {data && <Without without={data.without} />}
    </>
  );
}
