import { useState } from 'react';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Confirm } from '../../ui/confirm.js';
import { Failure } from '../../ui/failure.js';
import { useForgetContact, usePartnerContact, type Partner } from './partners.js';

/** Whom to call at a partner. */
export function Contact({ slug, partner }: { readonly slug: string; readonly partner: Partner }) {
  const contact = usePartnerContact(slug, partner.id);
  const forget = useForgetContact(slug);
  return <KeptContact id={partner.id} name={partner.name} contact={contact} forget={forget} />;
}

interface KeptProps {
  /** Of whose contact it is, … */
  readonly id: string;
  /** … and what they are called. */
  readonly name: string;
  readonly contact: Pick<
    ReturnType<typeof usePartnerContact>,
    'data' | 'error' | 'isPending' | 'mutate'
  >;
  readonly forget: Pick<ReturnType<typeof useForgetContact>, 'error' | 'isPending' | 'mutate'>;
}

/** Whom to call: shown to whoever asks, which the log notes, and forgotten when that is asked for. */
export function KeptContact({ id, name: house, contact, forget }: KeptProps) {
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
        text={t('deskrequests:contact.forgetText', { partner: isolated(house) })}
        submit={t('deskrequests:contact.forget')}
        error={forget.error}
        busy={forget.isPending}
        onSend={() =>
          forget.mutate(id, {
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
