import { useState } from 'react';
import type { Campaign } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { Back } from '../../schedule/back.js';
import { mayPlan } from '../../schedule/event/event.rules.js';
import { useWork } from '../../shell/campaign.js';
import { NotYours } from '../../shell/trouble.js';
import { Frame } from '../../ui/field.js';
import { Page } from '../../ui/page.js';
import { BadRows } from './bad-rows.js';
import type { Reading } from './rescue.rules.js';
import { Sending } from './sending.js';
import '../../schedule/schedule.css';
import '../../schedule/import/import.css';
import '../booths.css';

const mostBytes = 50 * 1_024 * 1_024;

/** What a phone wrote into a file when it gave trouble, sent in its place. */
export default function RescuePage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('deskbooths:rescue.title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!mayPlan(campaign.role)) return <NotYours />;
  return (
    <Page title={title} lead={t('deskbooths:rescue.lead')}>
      <Back to="/pledges/booths" name={t('deskbooths:title')} />
      <Choose campaign={campaign} />
    </Page>
  );
}

interface Chosen {
  readonly name: string;
  readonly reading: Reading | { readonly kind: 'unusable'; readonly why: 'too-big' };
}

function Choose({ campaign: { slug, timeZone } }: { campaign: Campaign }) {
  const { t } = useLanguage();
  const [chosen, setChosen] = useState<Chosen>();
  const [round, setRound] = useState(0);
  const choose = async (file: File | undefined) => {
    setRound(round + 1);
    setChosen(file && { name: file.name, reading: await readingOf(file, slug) });
  };
  const reading = chosen?.reading;
  return (
    <div className="form rescue">
      <Frame label={t('deskbooths:rescue.file')} hint={t('deskbooths:rescue.hint')}>
        {(names) => (
          <div className="import-file">
            <input
              {...names}
              type="file"
              accept=".json,application/json"
              onClick={({ currentTarget }) => {
                currentTarget.value = '';
              }}
              onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
            />
          </div>
        )}
      </Frame>
      {reading?.kind === 'unusable' && (
        <p className="notice notice-bad" role="alert">
          <span>{t(`deskbooths:rescue.unusable.${reading.why}`)}</span>
        </p>
      )}
      {reading?.kind === 'read' && (
        <>
          <BadRows rows={reading.badRows} />
          <Sending key={round} rescue={reading.rescue} slug={slug} timeZone={timeZone} />
        </>
      )}
    </div>
  );
}

/** What checks it is heavy, and comes with the first file. */
async function readingOf(file: File, slug: string): Promise<Chosen['reading']> {
  if (file.size > mostBytes) return { kind: 'unusable', why: 'too-big' };
  const { readRescue } = await import('./rescue.rules.js');
  return readRescue(await file.text(), slug);
}
