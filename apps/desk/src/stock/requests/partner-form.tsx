import { useState } from 'react';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Choices } from '../../ui/choices.js';
import { Failure } from '../../ui/failure.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { ContactFields } from './contact-fields.js';
import { contactOf, contactPaths, nobody, type TypedContact } from './contact.rules.js';
import { LinkOnce } from './partner-link.js';
import { useAddPartner, useChangePartner, type Partner, type PartnerWanted } from './partners.js';

const fields = ['name', ...contactPaths];
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
    ...nobody,
  });
  const error = add.error ?? change.error;
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
        autoComplete="off"
        value={typed.name}
        onValue={(name) => setTyped({ ...typed, name })}
        mistake={mistakeAt(error, 'name')}
      />
      <SelectField
        label={t('deskrequests:partners.locale')}
        value={typed.locale}
        onValue={(value) =>
          setTyped({ ...typed, locale: locales.find((one) => one === value) ?? 'ar' })
        }
        options={locales.map((value) => ({ value, text: languages.of(value) ?? value }))}
      />
      <ContactFields
        isKept={partner?.hasContact ?? false}
        typed={typed}
        onTyped={(contact) => setTyped({ ...typed, ...contact })}
        error={error}
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
  ...typed
}: Pick<PartnerWanted, 'kind' | 'name' | 'locale'> & TypedContact): PartnerWanted {
  const contact = contactOf(typed);
  return { kind, name: name.trim(), locale, ...(contact && { contact }) };
}
