import { useState } from 'react';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Confirm } from '../../ui/confirm.js';
import { Failure } from '../../ui/failure.js';
import { useForgetContact, usePartnerContact, type Partner } from './partners.js';

interface ContactProps {
  readonly slug: string;
  readonly partner: Partner;
}

/** Whom to call at a partner: shown to whoever asks, which the log notes, and forgotten when that is asked for. */
export function Contact({ slug, partner }: ContactProps) {
  const contact = usePartnerContact(slug, partner.id);
  const forget = useForgetContact(slug);
  const { t } = useLanguage();
  const toast = useToast();
  const [isAsking, ask] = useState(false);
  const { name, email, phone } = contact.data ?? {};
  return (
    <>
      {name && (
        <p className="said">
          {isolated(name)}
          {email && (
            <>
              {' · '}
              <a href={`mailto:${email}`} dir="ltr">
                {email}
              </a>
            </>
          )}
          {phone && (
            <>
              {' · '}
              <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`} dir="ltr">
                {phone}
              </a>
            </>
          )}
        </p>
      )}
      <Failure error={contact.error} />
      <div className="buttons">
        {!name && (
          <Button icon="eye" busy={contact.isPending} onClick={() => contact.mutate()}>
            {t('deskrequests:contact.look')}
          </Button>
        )}
        <Button kind="text" onClick={() => ask(true)}>
          {t('deskrequests:contact.forget')}
        </Button>
      </div>
      <Confirm
        opened={isAsking}
        title={t('deskrequests:contact.forgetTitle')}
        text={t('deskrequests:contact.forgetText', { partner: isolated(partner.name) })}
        submit={t('deskrequests:contact.forget')}
        error={forget.error}
        busy={forget.isPending}
        onSend={() =>
          forget.mutate(partner.id, {
            onSuccess: () => {
              toast({ text: t('deskrequests:contact.forgotten') });
              ask(false);
            },
          })
        }
        onClose={() => ask(false)}
      />
    </>
  );
}
