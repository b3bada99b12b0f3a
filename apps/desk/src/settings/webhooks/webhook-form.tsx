import { useState } from 'react';
import type { WebhookWanted } from '../../api/contract.js';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { Ticks } from '../../ui/ticks.js';
import { events } from './webhooks.js';

interface WebhookFormProps {
  readonly first: WebhookWanted;
  readonly submit: string;
  readonly error: unknown;
  readonly busy: boolean;
  readonly onSend: (wanted: WebhookWanted) => void;
  readonly onClose: () => void;
}

/** Where to, and what of. */
export function WebhookForm({ first, submit, error, busy, onSend, onClose }: WebhookFormProps) {
  const { t } = useLanguage();
  const [url, setUrl] = useState(first.url);
  const [chosen, setChosen] = useState<readonly WebhookWanted['events'][number][]>(first.events);
  return (
    <Form onSend={() => onSend({ url: url.trim(), events: [...chosen] })}>
      <Failure error={error} beside={['url', 'events']} />
      <TextField
        label={t('deskwebhooks:make.url')}
        hint={t('deskwebhooks:make.urlHint')}
        type="url"
        dir="ltr"
        autoComplete="off"
        required
        data-autofocus
        maxLength={2_000}
        placeholder="https://"
        value={url}
        onValue={setUrl}
        mistake={mistakeAt(error, 'url')}
      />
      <Ticks
        label={t('deskwebhooks:make.events')}
        options={events.map((one) => ({
          value: one,
          text: t(`deskwebhooks:events.${one.replace('.', '-')}`),
        }))}
        chosen={chosen}
        onChosen={setChosen}
        mistake={mistakeAt(error, 'events')}
      />
      <p className="fine">{t('deskwebhooks:make.nobody')}</p>
      <div className="buttons">
        <Button type="submit" kind="main" busy={busy} disabled={chosen.length === 0}>
          {submit}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
