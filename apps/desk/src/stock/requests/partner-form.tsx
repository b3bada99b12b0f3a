import { useState } from 'react';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Choices } from '../../ui/choices.js';
import { Failure } from '../../ui/failure.js';
import { AddressField, SelectField, TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { LinkOnce } from './partner-link.js';
import { useAddPartner, useChangePartner, type Partner, type PartnerWanted } from './partners.js';

const fields = ['name', 'contact.name', 'contact.email', 'contact.phone'];
const locales = ['ar', 'fr', 'en'] as const;

interface FormProps {
  readonly slug: string;
  /** Who is changed; else a new one is put in, and its link is shown, once. */
  readonly partner?: Partner | undefined;
  readonly onClose: () => void;
}

export function PartnerForm({ slug, partner, onClose }: FormProps) {
  const { t, locale } = useLanguage();
  const toast = useToast();
  const languages = new Intl.DisplayNames([locale], { type: 'language' });
  const add = useAddPartner(slug);
  const change = useChangePartner(slug);
  const [typed, setTyped] = useState({
    kind: partner?.kind ?? ('partner' as const),
    name: partner?.name ?? '',
    locale: locales.find((one) => one === partner?.locale) ?? locale,
    person: '',
    email: '',
    phone: '',
  });
  const error = add.error ?? change.error;
  const of = (field: 'name' | 'person' | 'email' | 'phone', path: string) => ({
    autoComplete: 'off',
    value: typed[field],
    onValue: (value: string) => setTyped({ ...typed, [field]: value }),
    mistake: mistakeAt(error, path),
  });
  const send = () => {
    const wanted = wantedOf(typed);
    if (!partner) return add.mutate(wanted);
    const { id, version } = partner;
    change.mutate(
      { id, version, ...wanted },
      {
        onSuccess: () => {
          toast({ text: t('deskrequests:partners.changed') });
          onClose();
        },
      },
    );
  };
  if (add.data) return <LinkOnce link={add.data.link} onClose={onClose} />;
  return (
    <Form onSend={send}>
      <Choices
        label={t('deskrequests:partners.kind')}
        value={typed.kind}
        onValue={(kind) => setTyped({ ...typed, kind })}
        options={(['partner', 'school'] as const).map((value) => ({
          value,
          text: t(`deskrequests:kinds.${value}`),
        }))}
      />
      <TextField
        label={t('deskrequests:partners.name')}
        hint={t('deskrequests:partners.nameHint')}
        required
        maxLength={120}
        {...of('name', 'name')}
      />
      <SelectField
        label={t('deskrequests:partners.locale')}
        value={typed.locale}
        onValue={(value) =>
          setTyped({ ...typed, locale: locales.find((one) => one === value) ?? 'ar' })
        }
        options={locales.map((value) => ({ value, text: languages.of(value) ?? value }))}
      />
      <p className="small-title">{t('deskrequests:contact.title')}</p>
      <p className="fine">
        {t(partner?.hasContact ? 'deskrequests:contact.replaces' : 'deskrequests:contact.sealed')}
      </p>
      <TextField
        label={t('deskrequests:contact.name')}
        maxLength={120}
        required={typed.email.trim() !== '' || typed.phone.trim() !== ''}
        {...of('person', 'contact.name')}
      />
      <AddressField label={t('deskrequests:contact.email')} {...of('email', 'contact.email')} />
      <TextField
        label={t('deskrequests:contact.phone')}
        type="tel"
        dir="ltr"
        maxLength={40}
        {...of('phone', 'contact.phone')}
      />
      <Failure error={error} beside={fields} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={add.isPending || change.isPending}>
          {t(partner ? 'deskrequests:partners.save' : 'deskrequests:partners.add')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}

/** What is left empty is nothing. */
function wantedOf({
  kind,
  name,
  locale,
  person,
  email,
  phone,
}: {
  readonly kind: PartnerWanted['kind'];
  readonly name: string;
  readonly locale: PartnerWanted['locale'];
  readonly person: string;
  readonly email: string;
  readonly phone: string;
}): PartnerWanted {
  const contact = {
    name: person.trim(),
    ...(email.trim() && { email: email.trim() }),
    ...(phone.trim() && { phone: phone.trim() }),
  };
  return { kind, name: name.trim(), locale, ...(contact.name && { contact }) };
}
