import { locales, type Locale } from '@blueheart/i18n';
import { useState } from 'react';
import type { Venue } from '../../api/contract.js';
import { mistakeAt } from '../../api/problem.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { AddressField, SelectField, TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { useAddContact } from './venues.js';

interface ContactFormProps {
  readonly venue: Venue;
  readonly slug: string;
  readonly onAdded: () => void;
  readonly onClose: () => void;
}

/** Somebody at a venue, with or without an address. */
export function ContactForm({ venue, slug, onAdded, onClose }: ContactFormProps) {
  const { t, locale } = useLanguage();
  const toast = useToast();
  const add = useAddContact(slug, venue.id);
  const [person, setPerson] = useState({ name: '', position: '', email: '', phone: '' });
  const [letter, setLetter] = useState<Locale>(locale);
  const set = (name: keyof typeof person) => (value: string) =>
    setPerson({ ...person, [name]: value });
  const { name, position, email, phone } = person;
  const send = () =>
    add.mutate(
      {
        name: name.trim(),
        position: position.trim(),
        ...(email.trim() && { email: email.trim() }),
        ...(phone.trim() && { phone: phone.trim() }),
        locale: letter,
      },
      {
        onSuccess: () => {
          toast({ text: t('deskschedule:contacts.added', { name: isolated(name.trim()) }) });
          onAdded();
          onClose();
        },
      },
    );
  return (
    <Form onSend={send}>
      <p className="lead">{t('deskschedule:contacts.lead')}</p>
      <Failure error={add.error} beside={['name', 'position', 'email', 'phone']} />
      <TextField
        label={t('deskschedule:contacts.name')}
        required
        maxLength={100}
        autoComplete="off"
        data-autofocus
        value={name}
        onValue={set('name')}
        mistake={mistakeAt(add.error, 'name')}
      />
      <TextField
        label={t('deskschedule:contacts.position')}
        maxLength={80}
        autoComplete="off"
        value={position}
        onValue={set('position')}
        mistake={mistakeAt(add.error, 'position')}
      />
      <AddressField
        label={t('deskschedule:contacts.email')}
        hint={t('deskschedule:contacts.emailHint')}
        autoComplete="off"
        value={email}
        onValue={set('email')}
        mistake={mistakeAt(add.error, 'email')}
      />
      <TextField
        label={t('deskschedule:contacts.phone')}
        type="tel"
        dir="ltr"
        maxLength={30}
        autoComplete="off"
        value={phone}
        onValue={set('phone')}
        mistake={mistakeAt(add.error, 'phone')}
      />
      <SelectField
        label={t('deskschedule:contacts.language')}
        value={letter}
        onValue={(value) => setLetter(value as Locale)}
        options={locales.map((one) => ({ value: one, text: t(`desk:languages.${one}`) }))}
      />
      <div className="buttons">
        <Button type="submit" kind="main" busy={add.isPending}>
          {t('deskschedule:contacts.submit')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
