import type { Webhook } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { WebhookForm } from './webhook-form.js';
import { useChangeWebhook } from './webhooks.js';

interface ChangeWebhookProps {
  readonly slug: string;
  readonly webhook: Pick<Webhook, 'id' | 'url' | 'events'>;
  readonly onClose: () => void;
}

/** Another address, other events; its secret stays. */
export function ChangeWebhook({ slug, webhook, onClose }: ChangeWebhookProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const change = useChangeWebhook(slug);
  const { id, url, events } = webhook;
  return (
    <WebhookForm
      first={{ url, events }}
      submit={t('deskwebhooks:change.submit')}
      error={change.error}
      busy={change.isPending}
      onSend={(changes) =>
        change.mutate(
          { id, ...changes },
          {
            onSuccess: () => {
              toast({ text: t('deskwebhooks:change.done') });
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    />
  );
}
