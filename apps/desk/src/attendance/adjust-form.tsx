import { useState } from 'react';
import { mistakeAt } from '../api/problem.js';
import { useLanguage } from '../language/language.js';
import { useToast } from '../shell/toasts.js';
import { Reason } from '../shifts/reason.js';
import { Button } from '../ui/button.js';
import { Choices } from '../ui/choices.js';
import { Failure } from '../ui/failure.js';
import { TextField } from '../ui/field.js';
import { Form } from '../ui/form.js';
import '../schedule/event/form.css';
import { useAdjustHours } from './attendance.js';

interface AdjustFormProps {
  readonly slug: string;
  readonly staff: string;
  readonly onClose: () => void;
}

/** Adds to somebody's hours, or takes off, with the reason. */
export function AdjustForm({ slug, staff, onClose }: AdjustFormProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const adjust = useAdjustHours(slug, staff);
  const [way, setWay] = useState<'add' | 'takeOff'>('add');
  const [typed, setTyped] = useState({ hours: '1', minutes: '0' });
  const [reason, setReason] = useState('');
  const minutes = Number(typed.hours || 0) * 60 + Number(typed.minutes || 0);
  const send = () =>
    minutes > 0 &&
    adjust.mutate(
      { minutes: way === 'add' ? minutes : -minutes, reason: reason.trim() },
      {
        onSuccess: () => {
          toast({ text: t('deskattendance:adjust.done') });
          onClose();
        },
      },
    );
  const field = (name: 'hours' | 'minutes', max: number) => (
    <TextField
      label={t(`deskattendance:adjust.${name}`)}
      type="number"
      inputMode="numeric"
      min={0}
      max={max}
      value={typed[name]}
      onValue={(value) => setTyped({ ...typed, [name]: value })}
      mistake={name === 'hours' ? mistakeAt(adjust.error, 'minutes') : undefined}
    />
  );
  return (
    <Form onSend={send}>
      <p>{t('deskattendance:adjust.text')}</p>
      <Choices
        label={t('deskattendance:adjust.what')}
        value={way}
        onValue={setWay}
        options={(['add', 'takeOff'] as const).map((value) => ({
          value,
          text: t(`deskattendance:adjust.${value}`),
        }))}
      />
      <div className="two-fields">
        {field('hours', 100)}
        {field('minutes', 59)}
      </div>
      {minutes === 0 && (
        <p role="status" className="mistake">
          {t('deskattendance:adjust.nothing')}
        </p>
      )}
      <Reason value={reason} onValue={setReason} error={adjust.error} />
      <Failure error={adjust.error} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={adjust.isPending}>
          {t('deskattendance:adjust.submit')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
