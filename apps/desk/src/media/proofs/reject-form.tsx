import { useState } from 'react';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Choices } from '../../ui/choices.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { Form } from '../../ui/form.js';
import { TextArea } from '../../ui/text-area.js';
import { useDecide, type Proof } from './proofs.js';

interface RejectProps {
  readonly slug: string;
  readonly proof: Proof;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Why a proof is none; or that it shows that nothing is there, which is missed from then on. */
export function RejectForm({ slug, proof, onDone, onClose }: RejectProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const decide = useDecide(slug);
  const [as, setAs] = useState<'missing' | 'no-proof'>('no-proof');
  const [reason, setReason] = useState('');
  const [isSent, setSent] = useState(false);
  const send = () => {
    setSent(true);
    if (!reason.trim()) return;
    const { id, version } = proof;
    decide.mutate(
      { id, version, verdict: 'rejected', as, reason: reason.trim() },
      {
        onSuccess: () => {
          toast({ text: t('deskproofs:rejected') });
          onDone();
        },
      },
    );
  };
  return (
    <Dialog opened onClose={onClose} title={t('deskproofs:reject')}>
      <Form onSend={send}>
        <Choices
          label={t('deskproofs:as')}
          value={as}
          onValue={setAs}
          options={(['no-proof', 'missing'] as const).map((value) => ({
            value,
            text: t(`deskproofs:asOf.${value}`),
          }))}
        />
        <TextArea
          label={t('deskproofs:why')}
          hint={t('deskproofs:whyHint')}
          rows={3}
          maxLength={500}
          value={reason}
          onValue={setReason}
          mistake={
            isSent && !reason.trim()
              ? t('deskproofs:whyMissing')
              : mistakeAt(decide.error, 'reason')
          }
        />
        <Failure error={decide.error} beside={['reason']} />
        <div className="buttons">
          <Button type="submit" kind="danger" busy={decide.isPending}>
            {t('deskproofs:reject')}
          </Button>
          <Button kind="text" onClick={onClose}>
            {t('desk:cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
