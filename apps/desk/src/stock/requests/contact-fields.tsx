import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { AddressField, TextField } from '../../ui/field.js';
import type { TypedContact } from './contact.rules.js';

interface ContactFieldsProps {
  /** Whether somebody is kept already, whom these take the place of. */
  readonly isKept: boolean;
  readonly typed: TypedContact;
  readonly onTyped: (typed: TypedContact) => void;
  readonly error: unknown;
  /** What the API calls them. */
  readonly path?: 'contact' | 'person';
  /** Whether nobody is no answer. */
  readonly isNeeded?: boolean;
}

/** Whom to call there; left empty, it stays as it is. */
export function ContactFields(props: ContactFieldsProps) {
  const { isKept, typed, onTyped, error, path = 'contact', isNeeded = false } = props;
  const { t } = useLanguage();
  const { person, email, phone } = typed;
  const of = (field: keyof TypedContact, name: string) => ({
    autoComplete: 'off',
    value: typed[field],
    onValue: (value: string) => onTyped({ person, email, phone, [field]: value }),
    mistake: mistakeAt(error, `${path}.${name}`),
  });
  return (
    <>
      <p className="small-title">{t('deskrequests:contact.title')}</p>
      <p className="fine">
        {t(isKept ? 'deskrequests:contact.replaces' : 'deskrequests:contact.sealed')}
      </p>
      <TextField
        label={t('deskrequests:contact.name')}
        maxLength={120}
        required={isNeeded || email.trim() !== '' || phone.trim() !== ''}
        {...of('person', 'name')}
      />
      <AddressField label={t('deskrequests:contact.email')} {...of('email', 'email')} />
      <TextField
        label={t('deskrequests:contact.phone')}
        type="tel"
        dir="ltr"
        maxLength={40}
        {...of('phone', 'phone')}
      />
    </>
  );
}
