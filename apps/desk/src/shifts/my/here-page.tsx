import { toLatinDigits } from '@blueheart/i18n';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { useWords } from '../../schedule/words.js';
import { useWork } from '../../shell/campaign.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { Bones } from '../../ui/page.js';
import { codeIn } from './here.rules.js';
import { useHere, useMine } from './mine.js';
import { split } from './mine.rules.js';
import { MyPage } from './my-page.js';
import '../../schedule/event/form.css';

/** Says that I am there, with the code on a booth's screen: read by a camera, or typed. */
export default function HerePage() {
  const { t } = useLanguage();
  return <MyPage title={t('deskattendance:here.open')}>{(slug) => <Here slug={slug} />}</MyPage>;
}

function Here({ slug }: { slug: string }) {
  const { t, moment } = useLanguage();
  const { campaign } = useWork();
  const words = useWords();
  const mine = useMine(slug);
  const here = useHere(slug);
  const [asked] = useSearchParams();
  const [read] = useState(takeFromAddress);
  const [code, setCode] = useState(read?.code ?? '');
  const [chosen, setChosen] = useState(read?.event ?? asked.get('event') ?? '');
  const [now] = useState(() => new Date());
  if (mine.isPending) return <Bones lines={3} />;
  const booths = new Map(
    split(mine.data ?? [], now).ahead.map(({ event, starts }) => [
      event.id,
      `${words.event(event)} · ${words.text(event.venue)} · ${words.day(starts)}`,
    ]),
  );
  if (read && !booths.has(read.event)) booths.set(read.event, t('deskattendance:here.thisBooth'));
  const event = booths.has(chosen) ? chosen : [...booths.keys()][0];
  if (!event) return <p className="nothing">{t('deskattendance:here.none')}</p>;
  if (here.isSuccess)
    return (
      <p role="status" className="notice notice-good">
        <span>
          {t('deskattendance:here.since', { moment: moment(here.data.since, campaign!.timeZone) })}
        </span>
      </p>
    );
  const send = () => here.mutate({ event, code: toLatinDigits(code).replaceAll(/\s/g, '') });
  return (
    <div className="event-form">
      <Failure error={mine.error} quiet />
      <Form onSend={send}>
        <SelectField
          label={t('deskattendance:here.where')}
          value={event}
          onValue={setChosen}
          options={[...booths].map(([value, text]) => ({ value, text }))}
        />
        <TextField
          label={t('deskattendance:here.code')}
          hint={t('deskattendance:here.hint')}
          required
          dir="ltr"
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          onValue={setCode}
          mistake={mistakeAt(here.error, 'code')}
        />
        <Failure error={here.error} beside={['code']} />
        <div className="buttons">
          <Button type="submit" kind="main" busy={here.isPending}>
            {t('deskattendance:here.submit')}
          </Button>
        </div>
      </Form>
    </div>
  );
}

/** What a camera has read, out of the address before anything is drawn. */
function takeFromAddress() {
  const read = codeIn(location.hash);
  if (location.hash) history.replaceState(history.state, '', location.pathname + location.search);
  return read;
}
