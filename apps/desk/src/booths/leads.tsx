import { textIn } from '@blueheart/i18n';
import { useState } from 'react';
import { useLanguage } from '../language/language.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { Choices } from '../ui/choices.js';
import { Dialog } from '../ui/dialog.js';
import { Failure } from '../ui/failure.js';
import { Form } from '../ui/form.js';
import { Bones } from '../ui/page.js';
import { outcomes, useLeads, useSettle, type Lead, type Outcome } from './booths.js';
import { Look } from './look.js';

interface LeadsProps {
  readonly slug: string;
  readonly timeZone: string;
}

/** Who waits to hear more: looked at by one who calls, then done and forgotten. */
export function Leads({ slug, timeZone }: LeadsProps) {
  const { t, locale, moment, day } = useLanguage();
  const leads = useLeads(slug);
  const [looking, setLooking] = useState<Lead>();
  const [settling, setSettling] = useState<Lead>();
  if (leads.isPending) return <Bones />;
  return (
    <section>
      <h2>{t('deskbooths:leads.title')}</h2>
      <Failure error={leads.error} quiet />
      {leads.data?.leads.length === 0 && <p className="nothing">{t('deskbooths:leads.empty')}</p>}
      <ul className="rows">
        {leads.data?.leads.map((lead) => (
          <li className="row" key={lead.id}>
            <div>
              <p>
                {t('deskbooths:leads.at', {
                  event: textIn(lead.titles, locale) || t('deskbooths:leads.booth'),
                  venue: textIn(lead.venue, locale),
                })}
              </p>
              <p className="fine">
                {t('deskbooths:leads.since', {
                  moment: moment(lead.receivedAt, timeZone),
                  day: day(lead.endsAt, timeZone),
                })}
              </p>
            </div>
            <div className="buttons">
              <Button onClick={() => setLooking(lead)}>{t('deskbooths:leads.look')}</Button>
              <Button kind="text" onClick={() => setSettling(lead)}>
                {t('deskbooths:leads.settle')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {leads.data?.more && <p className="fine">{t('deskbooths:leads.more')}</p>}
      <Look
        slug={slug}
        sealed={looking && { kind: 'lead', id: looking.id }}
        onClose={() => setLooking(undefined)}
      />
      <Settle slug={slug} lead={settling} onClose={() => setSettling(undefined)} />
    </section>
  );
}

interface SettleProps {
  readonly slug: string;
  readonly lead: Lead | undefined;
  readonly onClose: () => void;
}

function Settle({ slug, lead, onClose }: SettleProps) {
  const { t } = useLanguage();
  const settle = useSettle(slug);
  const toast = useToast();
  const [outcome, setOutcome] = useState<Outcome>('reached');
  const send = () =>
    lead &&
    settle.mutate(
      { id: lead.id, outcome },
      {
        onSuccess: () => {
          onClose();
          toast({ text: t('deskbooths:settle.done') });
        },
      },
    );
  return (
    <Dialog opened={lead !== undefined} onClose={onClose} title={t('deskbooths:settle.title')}>
      <Form onSend={send}>
        <p>{t('deskbooths:settle.lead')}</p>
        <Failure error={settle.error} />
        <Choices
          label={t('deskbooths:settle.title')}
          value={outcome}
          onValue={setOutcome}
          options={outcomes.map((value) => ({
            value,
            text: t(`deskbooths:settle.outcomes.${value}`),
          }))}
        />
        <div className="buttons">
          <Button type="submit" kind="danger" busy={settle.isPending}>
            {t('deskbooths:settle.submit')}
          </Button>
          <Button kind="text" onClick={onClose} data-autofocus>
            {t('desk:cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
