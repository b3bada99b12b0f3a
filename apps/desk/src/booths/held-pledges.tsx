import { useState } from 'react';
import { mistakeAt } from '../api/problem.js';
import { useLanguage } from '../language/language.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Failure } from '../ui/failure.js';
import { TextField } from '../ui/field.js';
import { Form } from '../ui/form.js';
import { Bones } from '../ui/page.js';
import { useDrop, useHeldPledges, useTakeIn, type HeldPledge } from './booths.js';
import { Look, Reason } from './look.js';

interface HeldProps {
  readonly slug: string;
  readonly timeZone: string;
}

type Doing = { readonly act: 'look' | 'take-in' | 'drop'; readonly pledge: HeldPledge };

/** Pledges of booths that could not be taken in: looked at, mended or dropped, each with a reason. */
export function HeldPledges({ slug, timeZone }: HeldProps) {
  const { t, moment, day } = useLanguage();
  const held = useHeldPledges(slug);
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  const of = (act: Doing['act']) => (doing?.act === act ? doing.pledge : undefined);
  if (held.isPending) return <Bones />;
  const looking = of('look');
  return (
    <section>
      <h2>{t('deskbooths:held.title')}</h2>
      <Failure error={held.error} quiet />
      {held.data?.held.length === 0 && <p className="nothing">{t('deskbooths:held.empty')}</p>}
      <ul className="rows">
        {held.data?.held.map((pledge) => (
          <li className="row" key={pledge.id}>
            <div>
              <p>{t(`deskbooths:held.codes.${pledge.code}`)}</p>
              <p className="fine">
                {t('deskbooths:held.since', {
                  moment: moment(pledge.receivedAt, timeZone),
                  day: day(pledge.endsAt, timeZone),
                })}
              </p>
            </div>
            <div className="buttons">
              {pledge.code !== 'broken-envelope' && (
                <>
                  <Button onClick={() => setDoing({ act: 'look', pledge })}>
                    {t('deskbooths:held.look')}
                  </Button>
                  <Button onClick={() => setDoing({ act: 'take-in', pledge })}>
                    {t('deskbooths:held.takeIn')}
                  </Button>
                </>
              )}
              <Button kind="text" onClick={() => setDoing({ act: 'drop', pledge })}>
                {t('deskbooths:held.drop')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Look slug={slug} sealed={looking && { kind: 'pledge', id: looking.id }} onClose={close} />
      <TakeIn slug={slug} pledge={of('take-in')} onClose={close} />
      <Drop slug={slug} pledge={of('drop')} onClose={close} />
    </section>
  );
}

interface ActProps {
  readonly slug: string;
  readonly pledge: HeldPledge | undefined;
  readonly onClose: () => void;
}

function TakeIn({ slug, pledge, onClose }: ActProps) {
  const { t } = useLanguage();
  const title = t('deskbooths:held.takeInTitle');
  return (
    <Dialog opened={pledge !== undefined} onClose={onClose} title={title}>
      {pledge && <TakeInForm slug={slug} pledge={pledge} onClose={onClose} />}
    </Dialog>
  );
}

function TakeInForm({ slug, pledge, onClose }: ActProps & { readonly pledge: HeldPledge }) {
  const { t } = useLanguage();
  const takeIn = useTakeIn(slug);
  const toast = useToast();
  const [contact, setContact] = useState('');
  const [reason, setReason] = useState('');
  const { error } = takeIn;
  const send = () =>
    takeIn.mutate(
      { id: pledge.id, reason, ...(contact.trim() && { contact: contact.trim() }) },
      {
        onSuccess: () => {
          onClose();
          toast({ text: t('deskbooths:held.takenIn') });
        },
      },
    );
  return (
    <Form onSend={send}>
      <p>{t('deskbooths:held.takeInLead')}</p>
      <Failure error={error} beside={['reason', 'contact']} />
      <TextField
        label={t('deskbooths:held.contact')}
        hint={t('deskbooths:held.contactHint')}
        maxLength={320}
        dir="ltr"
        autoComplete="off"
        value={contact}
        onValue={setContact}
        mistake={mistakeAt(error, 'contact')}
      />
      <Reason value={reason} onValue={setReason} error={error} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={takeIn.isPending}>
          {t('deskbooths:held.takeIn')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}

function Drop({ slug, pledge, onClose }: ActProps) {
  const { t } = useLanguage();
  const title = t('deskbooths:held.dropTitle');
  return (
    <Dialog opened={pledge !== undefined} onClose={onClose} title={title}>
      {pledge && <DropForm slug={slug} pledge={pledge} onClose={onClose} />}
    </Dialog>
  );
}

function DropForm({ slug, pledge, onClose }: ActProps & { readonly pledge: HeldPledge }) {
  const { t } = useLanguage();
  const drop = useDrop(slug);
  const toast = useToast();
  const [reason, setReason] = useState('');
  const send = () =>
    drop.mutate(
      { id: pledge.id, reason },
      {
        onSuccess: () => {
          onClose();
          toast({ text: t('deskbooths:held.dropped') });
        },
      },
    );
  return (
    <Form onSend={send}>
      <p>{t('deskbooths:held.dropLead')}</p>
      <Failure error={drop.error} beside={['reason']} />
      <Reason value={reason} onValue={setReason} error={drop.error} />
      <div className="buttons">
        <Button type="submit" kind="danger" busy={drop.isPending}>
          {t('deskbooths:held.drop')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
