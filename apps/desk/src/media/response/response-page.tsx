import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { Button } from '../../ui/button.js';
import { Choices } from '../../ui/choices.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { saveFile } from '../../ui/save-file.js';
import { Tabs } from '../tabs.js';
import { Days } from './bars.js';
import { Channels } from './channels.js';
import { Curves } from './curves.js';
import { columns, responseFile } from './file.rules.js';
import { allDays, lastDays, orders, rowsOf, type RowOrder } from './response.rules.js';
import { useResponse, type Response } from './response.js';
import { RowLine } from './row-line.js';
import { Without } from './without.js';
import { useResponseWords } from './words.js';
import '../../ui/lines.css';
import './response.css';

const periods = ['7', '28', '90'] as const;

/** What being placed somewhere brings: pledges by placement and link, with what a number may mean and what it cost. */
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
      {data && (
        <div className="response-told" aria-busy={response.isPlaceholderData}>
          <Told slug={slug} response={data} />
        </div>
      )}
    </>
  );
}

/** Everybody first, then channel by channel, then one by one. */
function Told({ slug, response }: { readonly slug: string; readonly response: Response }) {
  const { t } = useLanguage();
  const [order, setOrder] = useState<RowOrder>('people');
  const words = useResponseWords(response.channels);
  const rows = rowsOf(response, order);
  const save = () => {
    const head = columns.map((column) => t(`deskresponse:columns.${column}`));
    const text = responseFile(head, rows, words);
    saveFile(new Blob([text], { type: 'text/csv' }), `${slug}-response.csv`);
  };
  return (
    <>
      {rows.length === 0 && <p className="nothing">{t('deskresponse:none')}</p>}
      {response.people > 0 && (
        <>
          <section className="response-all" aria-labelledby="response-all">
            <h2 id="response-all" className="small-title">
              {t('deskresponse:everyDay')}
            </h2>
            <Days days={allDays(response)} />
          </section>
          <Curves response={response} words={words} />
        </>
      )}
      {rows.length > 0 && (
        <>
          <Channels response={response} words={words} />
          <section aria-labelledby="response-rows">
            <h2 id="response-rows" className="small-title">
              {t('deskresponse:rows')}
            </h2>
            <div className="response-tools">
              <Choices
                label={t('deskresponse:sort.label')}
                value={order}
                onValue={setOrder}
                options={orders.map((value) => ({ value, text: t(`deskresponse:sort.${value}`) }))}
              />
              <Button onClick={save}>{t('deskresponse:save')}</Button>
            </div>
            <ul className="lines">
              {rows.map((row) => (
                <RowLine key={row.key} row={row} period={response} words={words} />
              ))}
            </ul>
          </section>
        </>
      )}
      <Without without={response.without} />
    </>
  );
}
