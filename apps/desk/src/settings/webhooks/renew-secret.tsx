import { useLanguage } from '../../language/language.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { Form } from '../../ui/form.js';
import { Once } from '../once.js';
import { useRenewSecret } from './webhooks.js';

interface RenewSecretProps {
  readonly opened: boolean;
  readonly slug: string;
  readonly id: string;
  readonly onClose: () => void;
}

/** Says what it means, then shows the new one, once. */
export function RenewSecret({ opened, slug, id, onClose }: RenewSecretProps) {
  const { t } = useLanguage();
  const renew = useRenewSecret(slug);
  const close = () => {
    renew.reset();
    onClose();
  };
  return (
    <Dialog opened={opened} onClose={close} title={t('deskwebhooks:renew.title')}>
      {renew.data ? (
        <Once
          lead={t('deskwebhooks:once')}
          label={t('deskwebhooks:secret')}
          word={renew.data.secret}
          onClose={close}
        />
      ) : (
        <Form onSend={() => renew.mutate(id)}>
          <p>{t('deskwebhooks:renew.text')}</p>
          <Failure error={renew.error} />
          <div className="buttons">
            <Button type="submit" kind="main" busy={renew.isPending}>
              {t('deskwebhooks:renew.submit')}
            </Button>
            <Button kind="text" onClick={close} data-autofocus>
              {t('desk:cancel')}
            </Button>
          </div>
        </Form>
      )}
    </Dialog>
  );
}
