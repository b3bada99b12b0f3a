import { useState } from 'react';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { Ticks } from '../../ui/ticks.js';
import { Once } from '../once.js';
import { events, useMakeWebhook } from './webhooks.js';

/** Where to, and what of; then its secret, once. */
export function MakeWebhook({ slug, onClose }: { slug: string; onClose: () => void }) {
  const { t } = useLanguage();
  const make = useMakeWebhook(slug);
  const [url, setUrl] = useState('');
  const [chosen, setChosen] = useState<readonly (typeof events)[number][]>(events);
  if (make.data)
    return (
      <Once
        lead={t('deskwebhooks:once')}
        label={t('deskwebhooks:secret')}
        word={make.data.secret}
        onClose={onClose}
      />
    );
  return (
    <Form onSend={() => make.mutate({ url: url.trim(), events: [...chosen] })}>
      <Failure error={make.error} beside={['url', 'events']} />
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
        mistake={mistakeAt(make.error, 'url')}
      />
      <Ticks
        label={t('deskwebhooks:make.events')}
        options={events.map((one) => ({
          value: one,
          text: t(`deskwebhooks:events.${one.replace('.', '-')}`),
        }))}
        chosen={chosen}
        onChosen={setChosen}
        mistake={mistakeAt(make.error, 'events')}
      />
      <p className="fine">{t('deskwebhooks:make.nobody')}</p>
      <div className="buttons">
        <Button type="submit" kind="main" busy={make.isPending} disabled={chosen.length === 0}>
          {t('deskwebhooks:make.submit')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
