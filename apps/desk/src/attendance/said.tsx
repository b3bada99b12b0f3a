import { useState } from 'react';
import type { Attended, CampaignEvent } from '../api/contract.js';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { wallAt } from '../schedule/wall.rules.js';
import { useWords } from '../schedule/words.js';
import { useToast } from '../shell/toasts.js';
import { Reason } from '../shifts/reason.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Failure } from '../ui/failure.js';
import { Form } from '../ui/form.js';
import { useVoidMark } from './attendance.js';

interface SaidProps {
  readonly mark: Attended['besides'][number];
  readonly event: CampaignEvent;
  readonly slug: string;
}

/** That somebody came or went, who said so and how; it can be made void. */
export function Said({ mark, event, slug }: SaidProps) {
  const { t } = useLanguage();
  const words = useWords();
  const toast = useToast();
  const voiding = useVoidMark(slug, event.id);
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const close = () => setAsking(false);
  const what = t(`deskattendance:said.${mark.kind}`, {
    time: words.time(wallAt(new Date(mark.at), event.zone)),
  });
  const how = t(`deskattendance:how.${mark.how}`, { who: isolated(mark.byName) });
  const send = () =>
    voiding.mutate(
      { mark: mark.id, reason: reason.trim() },
      {
        onSuccess: () => {
          toast({ text: t('deskattendance:void.done') });
          close();
        },
      },
    );
  return (
    <p className="said-there">
      <span>
        {what} <span className="fine">{how}</span>
      </span>
      <Button
        kind="text"
        aria-label={t('deskshifts:named', { act: t('deskattendance:void.open'), what })}
        onClick={() => setAsking(true)}
      >
        {t('deskattendance:void.open')}
      </Button>
      <Dialog opened={isAsking} onClose={close} title={t('deskattendance:void.title')}>
        <Form onSend={send}>
          <p>{t('deskattendance:void.text', { what })}</p>
          <Reason value={reason} onValue={setReason} error={voiding.error} autofocus />
          <Failure error={voiding.error} />
          <div className="buttons">
            <Button type="submit" kind="danger" busy={voiding.isPending}>
              {t('deskattendance:void.submit')}
            </Button>
            <Button kind="text" onClick={close}>
              {t('desk:cancel')}
            </Button>
          </div>
        </Form>
      </Dialog>
    </p>
  );
}
