import { useState } from 'react';
import { useLanguage } from '../language/language.js';
import { InTheWay } from '../schedule/event/in-the-way.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { Form } from '../ui/form.js';
import { Reason } from './reason.js';
import { useAssign } from './shifts.js';

interface KeepProps {
  readonly staff: string;
  readonly shift: string;
  readonly slug: string;
  readonly onClose: () => void;
}

/** They stay on it although a rule speaks against it, and why. */
export function Keep({ staff, shift, slug, onClose }: KeepProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const assign = useAssign(slug, shift);
  const [reason, setReason] = useState('');
  const send = () =>
    assign.mutate(
      { staff, reason: reason.trim() },
      {
        onSuccess: () => {
          toast({ text: t('deskshifts:keep.done') });
          onClose();
        },
      },
    );
  return (
    <Form onSend={send}>
      <p>{t('deskshifts:keep.text')}</p>
      <Reason value={reason} onValue={setReason} error={assign.error} autofocus />
      <InTheWay error={assign.error} slug={slug} beside={['reason']} onReload={onClose} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={assign.isPending}>
          {t('deskshifts:keep.submit')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
