import { useState } from 'react';
import { useNavigate } from 'react-router';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { NotYours } from '../../shell/trouble.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';
import { saveFile } from '../../ui/save-file.js';
import { TextArea } from '../../ui/text-area.js';
import { Back } from '../back.js';
import { mayPlan } from '../event/event.rules.js';
import { useWords } from '../words.js';
import { usePasteEvents, usePreviewEvents } from './imports.js';
import { Mistakes } from './mistakes.js';
import { eventSample } from './sample.rules.js';
import '../schedule.css';
import './import.css';
import '../../ui/lines.css';

/** A month of events, as a spreadsheet copies it: shown first, then all of it are drafts, or nothing. */
export default function PastePage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('deskimport:paste.title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!mayPlan(campaign.role)) return <NotYours />;
  return (
    <Page title={title} lead={t('deskimport:paste.lead')}>
      <Back to="/schedule" name={t('deskschedule:backToCalendar')} />
      <Paste slug={campaign.slug} />
    </Page>
  );
}

function Paste({ slug }: { slug: string }) {
  const { t } = useLanguage();
  const preview = usePreviewEvents(slug);
  const [table, setTable] = useState('');
  const sample = () =>
    saveFile(new Blob([eventSample], { type: 'text/csv;charset=utf-8' }), 'events.csv');
  return (
    <div className="import">
      <Button icon="download" onClick={sample}>
        {t('deskimport:paste.sample')}
      </Button>
      <Form onSend={() => preview.mutate(table)}>
        <TextArea
          label={t('deskimport:paste.table')}
          hint={t('deskimport:paste.hint')}
          rows={10}
          dir="ltr"
          required
          value={table}
          onValue={(value) => {
            preview.reset();
            setTable(value);
          }}
        />
        <Failure error={preview.error} />
        <Button type="submit" kind={preview.data ? 'quiet' : 'main'} busy={preview.isPending}>
          {t('deskimport:paste.look')}
        </Button>
      </Form>
      {preview.data && <Found slug={slug} table={table} found={preview.data} />}
    </div>
  );
}

interface FoundProps {
  readonly slug: string;
  readonly table: string;
  readonly found: NonNullable<ReturnType<typeof usePreviewEvents>['data']>;
}

function Found({ slug, table, found: { events, mistakes } }: FoundProps) {
  const { t, number } = useLanguage();
  const words = useWords();
  const toast = useToast();
  const go = useNavigate();
  const paste = usePasteEvents(slug);
  const count = { count: events.length, n: number(events.length) };
  const send = () =>
    paste.mutate(table, {
      onSuccess: () => {
        toast({ text: t('deskimport:paste.done', count) });
        void go(`/schedule?view=list&day=${events[0]!.starts.slice(0, 10)}`);
      },
    });
  if (mistakes.length > 0) return <Mistakes mistakes={mistakes} />;
  return (
    <>
      <p role="status">{t('deskimport:paste.found', count)}</p>
      <ul className="lines">
        {events.map((event) => (
          <li className="line" key={event.row}>
            <div>
              <p className="line-name">
                {t('deskschedule:event.named', {
                  event: isolated(words.event(event)),
                  venue: isolated(words.text(event.venue)),
                })}
              </p>
              <p>
                {t('deskschedule:dayAndSpan', {
                  day: words.day(event.starts),
                  span: words.span(event.starts, event.ends),
                })}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <Failure error={paste.error} />
      <Button kind="main" busy={paste.isPending} onClick={send}>
        {t('deskimport:paste.submit', count)}
      </Button>
    </>
  );
}
