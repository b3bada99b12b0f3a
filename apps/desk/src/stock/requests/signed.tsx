import { useState, type ReactNode } from 'react';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Confirm } from '../../ui/confirm.js';
import { Failure } from '../../ui/failure.js';
import type { DeliveryProps } from './request-props.js';
import { useForgetSigner, useSigner, type HandOver } from './requests.js';

/** Who signed: shown to whoever asks, which the log notes, and forgotten when that is asked for. */
export function Signed({
  slug,
  request,
  delivery,
  handOver,
  children,
}: DeliveryProps & {
  readonly handOver: HandOver;
  /** What else can be done with it. */
  readonly children: ReactNode;
}) {
  const { t } = useLanguage();
  const toast = useToast();
  const [isAsking, ask] = useState(false);
  const path = { slug, id: request.id, delivery: delivery.id, handOver: handOver.id };
  const signer = useSigner(path);
  const forget = useForgetSigner(path);
  return (
    <>
      {signer.data && <p>{t('deskrequests:signer.name', { name: isolated(signer.data.name) })}</p>}
      <Failure error={signer.error} />
      <div className="buttons">
        {!signer.data && (
          <Button icon="eye" busy={signer.isPending} onClick={() => signer.mutate()}>
            {t('deskrequests:signer.look')}
          </Button>
        )}
        <Button kind="text" onClick={() => ask(true)}>
          {t('deskrequests:signer.forget')}
        </Button>
        {children}
      </div>
      <Confirm
        opened={isAsking}
        title={t('deskrequests:signer.forgetTitle')}
        text={t('deskrequests:signer.forgetText')}
        submit={t('deskrequests:signer.forget')}
        error={forget.error}
        busy={forget.isPending}
        onSend={() =>
          forget.mutate(undefined, {
            onSuccess: () => {
              toast({ text: t('deskrequests:signer.forgotten') });
              ask(false);
            },
          })
        }
        onClose={() => ask(false)}
      />
    </>
  );
}
