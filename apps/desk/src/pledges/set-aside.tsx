import { useState } from 'react';
import { mistakeAt } from '../api/problem.js';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { Failure } from '../ui/failure.js';
import { TextField } from '../ui/field.js';
import { Form } from '../ui/form.js';
import { Page } from '../ui/page.js';
import { usePreview, useSetAside } from './figures.js';
import { Invalidations } from './invalidations.js';
import { ToPledges } from './to-pledges.js';
import { instantOf } from '../language/instant.rules.js';
import './pledges.css';

/** Pledges that seem made by a program are set aside together: first what it would be, then the act, then the way back. */
export default function SetAside() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  if (!campaign)
    return <Page title={t('deskpledges:aside.title')} lead={t('desk:today.noCampaign')} />;
  const { slug, timeZone, role } = campaign;
  return (
    <Page title={t('deskpledges:aside.title')} lead={t('deskpledges:aside.lead')}>
      <ToPledges />
      <div className="pledges">
        <Which slug={slug} timeZone={timeZone} mayAct={role === 'admin'} />
        <Invalidations slug={slug} timeZone={timeZone} mayAct={role === 'admin'} />
      </div>
    </Page>
  );
}

interface WhichProps {
  readonly slug: string;
  readonly timeZone: string;
  readonly mayAct: boolean;
}

function Which({ slug, timeZone, mayAct }: WhichProps) {
  const { t, number } = useLanguage();
  const preview = usePreview(slug);
  const setAside = useSetAside(slug);
  const toast = useToast();
  const [wanted, setWanted] = useState({ from: '', to: '', source: '' });
  const [reason, setReason] = useState('');
  const change = (part: keyof typeof wanted) => (value: string) => {
    setWanted((before) => ({ ...before, [part]: value }));
    // What is set aside is what was looked at, and nothing else.
    preview.reset();
    setAside.reset();
  };
  const filter = {
    from: instantOf(wanted.from, timeZone),
    to: instantOf(wanted.to, timeZone),
    ...(wanted.source.trim() && { source: wanted.source.trim() }),
  };
  const { data } = preview;
  const act = () =>
    data &&
    setAside.mutate(
      { filter, reason, fingerprint: data.fingerprint },
      {
        onSuccess: () => {
          preview.reset();
          toast({ text: t('deskpledges:aside.done') });
        },
      },
    );
  return (
    <>
      <Form onSend={() => preview.mutate(filter)}>
        <Failure error={preview.error} beside={['filter.from', 'filter.to', 'filter.source']} />
        {(['from', 'to'] as const).map((part) => (
          <TextField
            key={part}
            label={t(`deskpledges:aside.${part}`)}
            hint={t('deskpledges:aside.zone')}
            type="datetime-local"
            required
            value={wanted[part]}
            onValue={change(part)}
            mistake={mistakeAt(preview.error, `filter.${part}`)}
          />
        ))}
        <TextField
          label={t('deskpledges:aside.source')}
          hint={t('deskpledges:aside.sourceHint')}
          dir="ltr"
          maxLength={64}
          value={wanted.source}
          onValue={change('source')}
          mistake={mistakeAt(preview.error, 'filter.source')}
        />
        <div className="buttons">
          <Button type="submit" busy={preview.isPending}>
            {t('deskpledges:aside.preview')}
          </Button>
        </div>
      </Form>
      {data && (
        <Form onSend={act}>
          <p role="status">
            {t('deskpledges:aside.found', {
              count: data.pledges,
              n: number(data.pledges),
              counted: number(data.counted),
            })}
          </p>
          {mayAct && data.pledges > 0 && (
            <>
              <Failure error={setAside.error} beside={['reason']} />
              <TextField
                label={t('deskpledges:reason')}
                hint={t('deskpledges:reasonHint')}
                required
                minLength={10}
                maxLength={500}
                value={reason}
                onValue={setReason}
                mistake={mistakeAt(setAside.error, 'reason')}
              />
              <div className="buttons">
                <Button type="submit" kind="danger" busy={setAside.isPending}>
                  {t('deskpledges:aside.submit')}
                </Button>
              </div>
            </>
          )}
          {!mayAct && <p className="fine">{t('deskpledges:aside.onlyAdmins')}</p>}
        </Form>
      )}
    </>
  );
}
