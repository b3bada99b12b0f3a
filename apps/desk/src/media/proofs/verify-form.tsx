import { useState } from 'react';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { Form } from '../../ui/form.js';
import { TextArea } from '../../ui/text-area.js';

interface VerifyProps {
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSend: (reason: string) => void;
  readonly onClose: () => void;
}

/** How somebody knows that it was shown, where little in the proof says so. */
export function VerifyForm({ busy, error, onSend, onClose }: VerifyProps) {
  const { t } = useLanguage();
  const [reason, setReason] = useState('');
  const [isSent, setSent] = useState(false);
  const send = () => {
    setSent(true);
    if (reason.trim()) onSend(reason.trim());
  };
  return (
    <Dialog opened onClose={onClose} title={t('deskproofs:verify')}>
      <Form onSend={send}>
        <p>{t('deskproofs:doubtful')}</p>
        <TextArea
          label={t('deskproofs:how')}
          hint={t('deskproofs:whyHint')}
          rows={3}
          maxLength={500}
          value={reason}
          onValue={setReason}
          mistake={
            isSent && !reason.trim() ? t('deskproofs:howMissing') : mistakeAt(error, 'reason')
          }
        />
        <Failure error={error} beside={['reason']} />
        <div className="buttons">
          <Button type="submit" kind="main" busy={busy}>
            {t('deskproofs:verify')}
          </Button>
          <Button kind="text" onClick={onClose}>
            {t('desk:cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
