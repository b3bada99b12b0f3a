import { useState } from 'react';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { useDropAct } from './held.js';

interface DropProps {
  readonly slug: string;
  /** The one that is asked about. */
  readonly id: string | undefined;
  readonly onClose: () => void;
}

/** Asks for the reason: it never comes into the books after that. */
export function DropAct({ slug, id, onClose }: DropProps) {
  const { t } = useLanguage();
  return (
    <Dialog opened={id !== undefined} onClose={onClose} title={t('deskheld:dropTitle')}>
      {id !== undefined && <DropForm slug={slug} id={id} onClose={onClose} />}
    </Dialog>
  );
}

function DropForm({ slug, id, onClose }: DropProps & { readonly id: string }) {
  const { t } = useLanguage();
  const toast = useToast();
  const drop = useDropAct(slug);
  const [reason, setReason] = useState('');
  const send = () =>
    drop.mutate(
      { id, reason },
      {
        onSuccess: () => {
          onClose();
          toast({ text: t('deskheld:dropped') });
        },
      },
    );
  return (
    <Form onSend={send}>
      <p>{t('deskheld:dropText')}</p>
      <Failure error={drop.error} beside={['reason']} />
      <TextField
        label={t('deskpledges:reason')}
        hint={t('deskpledges:reasonHint')}
        required
        minLength={10}
        maxLength={500}
        data-autofocus
        value={reason}
        onValue={setReason}
        mistake={mistakeAt(drop.error, 'reason')}
      />
      <div className="buttons">
        <Button type="submit" kind="danger" busy={drop.isPending}>
          {t('deskheld:drop')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
