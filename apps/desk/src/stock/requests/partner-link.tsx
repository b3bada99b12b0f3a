import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { Once } from '../../settings/once.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Confirm } from '../../ui/confirm.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { Form } from '../../ui/form.js';
import { useRenewLink, useRevokeLink, type Partner } from './partners.js';

interface LinkProps {
  readonly slug: string;
  /** Whose; nobody's while nothing is asked. */
  readonly partner: Partner | undefined;
  readonly onClose: () => void;
}

/** Another link, shown once: the one before ends. */
export function NewLink({ slug, partner, onClose }: LinkProps) {
  const { t } = useLanguage();
  const renew = useRenewLink(slug);
  const close = () => {
    renew.reset();
    onClose();
  };
  return (
    <Dialog
      opened={partner !== undefined}
      onClose={close}
      title={t('deskrequests:link.title', { partner: isolated(partner?.name ?? '') })}
    >
      {renew.data ? (
        <LinkOnce link={renew.data.link} onClose={close} />
      ) : (
        <Form onSend={() => partner && renew.mutate(partner.id)}>
          <p>{t('deskrequests:link.text')}</p>
          <Failure error={renew.error} />
          <div className="buttons">
            <Button type="submit" kind="main" busy={renew.isPending}>
              {t('deskrequests:link.make')}
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

/** From here on the link opens nothing. */
export function RevokeLink({ slug, partner, onClose }: LinkProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const revoke = useRevokeLink(slug);
  return (
    <Confirm
      opened={partner !== undefined}
      title={t('deskrequests:link.revokeTitle')}
      text={t('deskrequests:link.revokeText', { partner: isolated(partner?.name ?? '') })}
      submit={t('deskrequests:link.revoke')}
      error={revoke.error}
      busy={revoke.isPending}
      onSend={() =>
        partner &&
        revoke.mutate(partner.id, {
          onSuccess: () => {
            toast({ text: t('deskrequests:link.revoked') });
            onClose();
          },
        })
      }
      onClose={onClose}
    />
  );
}

export function LinkOnce({
  link,
  onClose,
}: {
  readonly link: string;
  readonly onClose: () => void;
}) {
  const { t } = useLanguage();
  return (
    <Once
      lead={t('deskrequests:link.once')}
      label={t('deskrequests:link.label')}
      word={`${location.origin}${link}`}
      onClose={onClose}
    />
  );
}
