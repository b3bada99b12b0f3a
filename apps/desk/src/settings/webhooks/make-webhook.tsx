import { useLanguage } from '../../language/language.js';
import { Once } from '../once.js';
import { WebhookForm } from './webhook-form.js';
import { events, useMakeWebhook } from './webhooks.js';

/** Where to, and what of; then its secret, once. */
export function MakeWebhook({ slug, onClose }: { slug: string; onClose: () => void }) {
  const { t } = useLanguage();
  const make = useMakeWebhook(slug);
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
    <WebhookForm
      first={{ url: '', events: [...events] }}
      submit={t('deskwebhooks:make.submit')}
      error={make.error}
      busy={make.isPending}
      onSend={(wanted) => make.mutate(wanted)}
      onClose={onClose}
    />
  );
}
