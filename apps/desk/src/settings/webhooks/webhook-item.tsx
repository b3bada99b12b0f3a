import { useState } from 'react';
import type { Webhook } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { ChangeWebhook } from './change-webhook.js';
import { Deliveries } from './deliveries.js';
import { EndWebhook } from './end-webhook.js';
import { RenewSecret } from './renew-secret.js';
import { answered } from './webhooks.rules.js';
import { useChangeWebhook, useTest } from './webhooks.js';

type Open = 'change' | 'deliveries' | 'secret' | 'end';

/** One receiver: how it fares, and what can be done with it. */
export function WebhookItem({ webhook, slug }: { webhook: Webhook; slug: string }) {
  const { t } = useLanguage();
  const toast = useToast();
  const turn = useChangeWebhook(slug);
  const test = useTest(slug);
  const [open, setOpen] = useState<Open>();
  const { id, url, events, state } = webhook;
  const close = () => setOpen(undefined);
  const other = state === 'on' ? 'off' : 'on';
  const change = () =>
    turn.mutate(
      { id, state: other },
      { onSuccess: () => toast({ text: t(`deskwebhooks:turned.${other}`) }) },
    );
  return (
    <li className="webhook">
      <p className="line-name said">
        <bdi dir="ltr">{url}</bdi>
      </p>
      <p className="fine">
        {events.map((one) => t(`deskwebhooks:events.${one.replace('.', '-')}`)).join(' · ')}
      </p>
      <State webhook={webhook} />
      <Failure error={turn.error ?? test.error} />
      <p role="status" className={test.data ? 'fine' : 'away'}>
        {test.data && t(...answered(test.data))}
      </p>
      <div className="buttons">
        <Button busy={test.isPending} onClick={() => test.mutate(id)}>
          {t('deskwebhooks:test')}
        </Button>
        <Button onClick={() => setOpen('deliveries')}>{t('deskwebhooks:deliveries.open')}</Button>
        <Button busy={turn.isPending} onClick={change}>
          {t(`deskwebhooks:turn.${other}`)}
        </Button>
        <Button onClick={() => setOpen('change')}>{t('deskwebhooks:change.open')}</Button>
        <Button onClick={() => setOpen('secret')}>{t('deskwebhooks:renew.open')}</Button>
        <Button kind="danger" onClick={() => setOpen('end')}>
          {t('deskwebhooks:end.open')}
        </Button>
      </div>
      <Dialog
        opened={open === 'deliveries'}
        onClose={close}
        title={t('deskwebhooks:deliveries.title')}
      >
        <Deliveries slug={slug} webhook={id} />
      </Dialog>
      <Dialog opened={open === 'change'} onClose={close} title={t('deskwebhooks:change.title')}>
        <ChangeWebhook slug={slug} webhook={webhook} onClose={close} />
      </Dialog>
      <RenewSecret opened={open === 'secret'} slug={slug} id={id} onClose={close} />
      <EndWebhook
        opened={open === 'end'}
        slug={slug}
        id={id}
        name={isolated(new URL(url).host)}
        onClose={close}
      />
    </li>
  );
}

/** Whether it is told, and why not. */
function State({ webhook }: { webhook: Webhook }) {
  const { t, moment } = useLanguage();
  const { campaign } = useWork();
  const { state, offBecause, failingSince, oldSecretUntil } = webhook;
  const at = (iso: string) => moment(iso, campaign!.timeZone);
  return (
    <p className="fine">
      {state === 'on' ? t('deskwebhooks:on') : t(`deskwebhooks:off.${offBecause ?? 'staff'}`)}
      {state === 'on' && failingSince && (
        <b className="warning"> {t('deskwebhooks:failing', { moment: at(failingSince) })}</b>
      )}
      {oldSecretUntil && <> {t('deskwebhooks:oldSecret', { moment: at(oldSecretUntil) })}</>}
    </p>
  );
}
