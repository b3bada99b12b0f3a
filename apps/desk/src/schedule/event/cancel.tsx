import { useState } from 'react';
import type { CampaignEvent } from '../../api/contract.js';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { useBoard } from '../../shifts/shifts.js';
import { toldOf } from '../../shifts/shifts.rules.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { useCancel } from '../events.js';
import { mayCancel } from './event.rules.js';
import { InTheWay } from './in-the-way.js';

interface CancelProps {
  readonly event: CampaignEvent;
  readonly slug: string;
}

/** Asks first, and for the reason: it cannot be taken back. */
export function Cancel({ event, slug }: CancelProps) {
  const { t } = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const close = () => setAsking(false);
  if (!mayCancel(event.state)) return null;
  return (
    <>
      <Button kind="danger" onClick={() => setAsking(true)}>
        {t('deskschedule:cancel.open')}
      </Button>
      <Dialog opened={isAsking} onClose={close} title={t('deskschedule:cancel.title')}>
        <CancelForm event={event} slug={slug} onClose={close} />
      </Dialog>
    </>
  );
}

function CancelForm({ event, slug, onClose }: CancelProps & { onClose: () => void }) {
  const { t, number } = useLanguage();
  const [now] = useState(() => new Date());
  const board = useBoard(slug, event.id);
  const told = toldOf(board.data ?? [], now);
  const toast = useToast();
  const cancel = useCancel(slug, event.id);
  const [reason, setReason] = useState('');
  const send = () =>
    cancel.mutate(
      { version: event.version, reason: reason.trim() },
      {
        onSuccess: () => {
          toast({ text: t('deskschedule:cancel.done') });
          onClose();
        },
      },
    );
  return (
    <Form onSend={send}>
      {told > 0 && <p>{t('deskschedule:cancel.told', { count: told, n: number(told) })}</p>}
      <p>{t(`deskschedule:cancel.${event.state === 'draft' ? 'draft' : 'text'}`)}</p>
      <InTheWay error={cancel.error} slug={slug} beside={['reason']} onReload={onClose} />
      <TextField
        label={t('deskschedule:cancel.reason')}
        hint={t('deskschedule:cancel.reasonHint')}
        required
        maxLength={500}
        data-autofocus
        value={reason}
        onValue={setReason}
        mistake={mistakeAt(cancel.error, 'reason')}
      />
      <div className="buttons">
        <Button type="submit" kind="danger" busy={cancel.isPending}>
          {t('deskschedule:cancel.submit')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('deskschedule:cancel.not')}
        </Button>
      </div>
    </Form>
  );
}
