import { useState } from 'react';
import type { CampaignEvent } from '../../api/contract.js';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { InTheWay } from '../event/in-the-way.js';
import { useCancelSeries } from './series.js';
import { daysFor } from './series.rules.js';

interface CancelSeriesProps {
  readonly days: readonly CampaignEvent[];
  readonly slug: string;
  readonly id: string;
  readonly onClose: () => void;
}

/** All days that are not over, for one reason. */
export function CancelSeries({ days, slug, id, onClose }: CancelSeriesProps) {
  const { t, number } = useLanguage();
  const toast = useToast();
  const cancel = useCancelSeries(slug, id);
  const [reason, setReason] = useState('');
  const events = daysFor('cancel', days);
  const count = { count: events.length, n: number(events.length) };
  const send = () =>
    cancel.mutate(
      { events, reason: reason.trim() },
      {
        onSuccess: () => {
          toast({ text: t('deskseries:cancel.done', count) });
          onClose();
        },
      },
    );
  return (
    <Form onSend={send}>
      <p>{t('deskseries:cancel.text', count)}</p>
      <p>{t('deskseries:cancel.told')}</p>
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
          {t('deskseries:cancel.submit', count)}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
