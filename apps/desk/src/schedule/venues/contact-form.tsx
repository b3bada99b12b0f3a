import { locales, type Locale } from '@blueheart/i18n';
import { useState } from 'react';
import type { Venue } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { SelectField } from '../../ui/field.js';
import { PersonForm } from './person-form.js';
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
  const [letter, setLetter] = useState<Locale>(locale);
  return (
    <PersonForm
      lead={t('deskschedule:contacts.lead')}
      add={useAddContact(slug, venue.id)}
      bodyOf={(person) => ({ ...person, locale: letter })}
      position={{ label: t('deskschedule:contacts.position') }}
      emailHint={t('deskschedule:contacts.emailHint')}
      onAdded={onAdded}
      onClose={onClose}
    >
      <SelectField
        label={t('deskschedule:contacts.language')}
        value={letter}
        onValue={(value) => setLetter(value as Locale)}
        options={locales.map((one) => ({ value: one, text: t(`desk:languages.${one}`) }))}
      />
    </PersonForm>
  );
}
