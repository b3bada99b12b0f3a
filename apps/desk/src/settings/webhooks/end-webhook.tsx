import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Confirm } from '../../ui/confirm.js';
import { useEndWebhook } from './webhooks.js';

interface EndWebhookProps {
  readonly opened: boolean;
  readonly slug: string;
  readonly id: string;
  /** Where it leads, for the sentence. */
  readonly name: string;
  readonly onClose: () => void;
}

export function EndWebhook({ opened, slug, id, name, onClose }: EndWebhookProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const end = useEndWebhook(slug);
  const close = () => {
    end.reset();
    onClose();
  };
  const send = () =>
    end.mutate(id, {
      onSuccess: () => {
        toast({ text: t('deskwebhooks:end.done', { name }) });
        close();
      },
    });
  return (
    <Confirm
      opened={opened}
      title={t('deskwebhooks:end.title')}
      text={t('deskwebhooks:end.text', { name })}
      submit={t('deskwebhooks:end.open')}
      error={end.error}
      busy={end.isPending}
      onSend={send}
      onClose={close}
    />
  );
}
