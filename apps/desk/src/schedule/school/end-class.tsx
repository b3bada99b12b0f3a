import { useState } from 'react';
import type { SchoolClass } from '../../api/contract.js';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { useEndClass, type VisitProps } from './visit.js';

export interface Ending {
  readonly one: SchoolClass;
  /** The teacher is asked once more, or the class is off the count. */
  readonly act: 'ask' | 'take-back';
}

interface EndClassProps extends Pick<VisitProps, 'event' | 'slug'> {
  readonly ending: Ending | undefined;
  readonly onClose: () => void;
}

export function EndClass({ ending, event, slug, onClose }: EndClassProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const end = useEndClass(slug, event.id);
  const [reason, setReason] = useState('');
  const close = () => {
    end.reset();
    setReason('');
    onClose();
  };
  const act = ending?.act ?? 'ask';
  const send = () =>
    ending &&
    end.mutate(
      { one: ending.one.id, act, reason: reason.trim() },
      {
        onSuccess: () => {
          toast({ text: t(`deskschool:end.${act}.done`) });
          close();
        },
      },
    );
  return (
    <Dialog opened={ending !== undefined} onClose={close} title={t(`deskschool:end.${act}.title`)}>
      <Form onSend={send}>
        <p>{t(`deskschool:end.${act}.text`)}</p>
        <TextField
          label={t('deskschool:end.reason')}
          hint={t('deskschool:end.reasonHint')}
          required
          minLength={3}
          maxLength={500}
          value={reason}
          onValue={setReason}
          mistake={mistakeAt(end.error, 'reason')}
        />
        <Failure error={end.error} beside={['reason']} />
        <div className="buttons">
          <Button type="submit" kind="danger" busy={end.isPending}>
            {t(`deskschool:end.${act}.submit`)}
          </Button>
          <Button kind="text" onClick={close} data-autofocus>
            {t('desk:cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
