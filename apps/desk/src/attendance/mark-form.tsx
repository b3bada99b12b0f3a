import { useState } from 'react';
import type { CampaignEvent } from '../api/contract.js';
import { mistakeAt } from '../api/problem.js';
import { useLanguage } from '../language/language.js';
import { useToast } from '../shell/toasts.js';
import { dayOf, wallAt } from '../schedule/wall.rules.js';
import { Button } from '../ui/button.js';
import { Failure } from '../ui/failure.js';
import { TextField } from '../ui/field.js';
import { Form } from '../ui/form.js';
import { useMark } from './attendance.js';

interface MarkFormProps {
  readonly event: CampaignEvent;
  readonly slug: string;
  readonly staff: string;
  readonly kind: 'in' | 'out';
  readonly onClose: () => void;
}

/** When somebody came or went, as the clock at the venue shows it: now, while the event is on, else as planned. */
export function MarkForm({ event, slug, staff, kind, onClose }: MarkFormProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const mark = useMark(slug, event.id);
  const [at, setAt] = useState(() => {
    const now = wallAt(new Date(), event.zone);
    if (now <= event.ends) return now;
    return kind === 'in' ? event.starts : event.ends;
  });
  const send = () =>
    mark.mutate(
      { staff, kind, at },
      {
        onSuccess: () => {
          toast({ text: t(`deskattendance:mark.done.${kind}`) });
          onClose();
        },
      },
    );
  return (
    <Form onSend={send}>
      <p className="fine">{t('deskattendance:mark.clock')}</p>
      <div className="two-fields">
        <TextField
          label={t('deskschedule:form.day')}
          type="date"
          required
          value={dayOf(at)}
          onValue={(day) => setAt(`${day}T${at.slice(11)}`)}
        />
        <TextField
          label={t('deskattendance:mark.at')}
          type="time"
          required
          data-autofocus
          value={at.slice(11)}
          onValue={(time) => setAt(`${dayOf(at)}T${time}`)}
          mistake={mistakeAt(mark.error, 'at')}
        />
      </div>
      <Failure error={mark.error} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={mark.isPending}>
          {t('deskattendance:mark.submit')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
