import { useState } from 'react';
import type { CampaignEvent } from '../../api/contract.js';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { typedOf } from '../event/form.rules.js';
import { InTheWay } from '../event/in-the-way.js';
import { useChangeSeries } from './series.js';
import { daysFor } from './series.rules.js';

interface ChangeSeriesProps {
  readonly days: readonly CampaignEvent[];
  readonly slug: string;
  readonly id: string;
  readonly onClose: () => void;
}

/** Other hours on every day that can still be changed. Only what is changed here is sent. */
export function ChangeSeries({ days, slug, id, onClose }: ChangeSeriesProps) {
  const { t, number } = useLanguage();
  const toast = useToast();
  const change = useChangeSeries(slug, id);
  const events = daysFor('change', days);
  const [before] = useState(() => typedOf(days.find((one) => one.id === events[0]!.id)!));
  const [typed, setTyped] = useState(before);
  const asksAgain = days.some(({ state }) => state === 'proposed' || state === 'confirmed');
  const minutes = ['setupMinutes', 'teardownMinutes'] as const;
  const send = () => {
    const hours = (['from', 'until'] as const).filter((name) => typed[name] !== before[name]);
    const others = minutes.filter((name) => typed[name] !== before[name]);
    const changes = {
      ...Object.fromEntries(hours.map((name) => [name, typed[name]])),
      ...Object.fromEntries(others.map((name) => [name, Number(typed[name] || 0)])),
    };
    change.mutate(
      { events, ...changes },
      {
        onSuccess: () => {
          toast({ text: t('deskseries:change.done') });
          onClose();
        },
      },
    );
  };
  return (
    <Form onSend={send}>
      <p>{t('deskseries:change.text', { count: events.length, n: number(events.length) })}</p>
      <div className="two-fields">
        {(['from', 'until'] as const).map((name) => (
          <TextField
            key={name}
            label={t(`deskschedule:form.${name}`)}
            type="time"
            required
            value={typed[name]}
            onValue={(value) => setTyped({ ...typed, [name]: value })}
            mistake={mistakeAt(change.error, name === 'from' ? 'starts' : 'ends')}
          />
        ))}
        {minutes.map((name) => (
          <TextField
            key={name}
            label={t(`deskschedule:form.${name}`)}
            type="number"
            inputMode="numeric"
            min={0}
            max={720}
            value={typed[name]}
            onValue={(value) => setTyped({ ...typed, [name]: value })}
            mistake={mistakeAt(change.error, name)}
          />
        ))}
      </div>
      {asksAgain && (
        <p className="notice" role="status">
          <span>{t('deskseries:change.asks')}</span>
        </p>
      )}
      <InTheWay error={change.error} slug={slug} beside={['starts', 'ends']} onReload={onClose} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={change.isPending}>
          {t('deskseries:change.submit')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
