import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { Form } from '../../ui/form.js';
import { Reason } from '../look.js';
import { useTakeInEntries } from './held.js';

interface TakeInProps {
  readonly slug: string;
  /** Those that are asked about; none for nothing asked. */
  readonly ids: readonly string[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks for the reason: what is in the log stays there. */
export function TakeInEntries(props: TakeInProps) {
  const { t } = useLanguage();
  const { ids, onClose } = props;
  return (
    <Dialog opened={ids.length > 0} onClose={onClose} title={t('deskbooths:entries.takeInTitle')}>
      {ids.length > 0 && <TakeInForm {...props} />}
    </Dialog>
  );
}

function TakeInForm({ slug, ids, onClose, onDone }: TakeInProps) {
  const { t, number } = useLanguage();
  const toast = useToast();
  const takeIn = useTakeInEntries(slug);
  const [reason, setReason] = useState('');
  const count = { count: ids.length, n: number(ids.length) };
  const send = () =>
    takeIn.mutate(
      { ids: [...ids], reason },
      {
        onSuccess: ({ takenIn }) => {
          onClose();
          onDone();
          toast({
            text: t('deskbooths:entries.takenIn', { count: takenIn, n: number(takenIn) }),
          });
        },
      },
    );
  return (
    <Form onSend={send}>
      <p>{t('deskbooths:entries.takeInLead', count)}</p>
      <Failure error={takeIn.error} beside={['reason']} />
      <Reason value={reason} onValue={setReason} error={takeIn.error} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={takeIn.isPending}>
          {t('deskbooths:entries.takeIn', count)}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
