import { useState } from 'react';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { ContactFields } from '../../stock/requests/contact-fields.js';
import { contactOf, nobody } from '../../stock/requests/contact.rules.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import {
  purposes,
  useAddOutletContact,
  useChangeOutletContact,
  type Contact,
} from './outlet-contacts.js';

const beside = ['purpose', 'person.name', 'person.email', 'person.phone'];

interface FormProps {
  readonly slug: string;
  readonly outlet: string;
  /** The one that is changed; undefined for a new one. */
  readonly contact: Contact | undefined;
  readonly onClose: () => void;
}

/** For what they are called, and who they are. */
export function ContactForm({ slug, outlet, contact, onClose }: FormProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const [purpose, setPurpose] = useState<Contact['purpose']>(contact?.purpose ?? 'sales');
  const [typed, setTyped] = useState(nobody);
  const add = useAddOutletContact(slug, outlet);
  const change = useChangeOutletContact(slug, outlet);
  const error = add.error ?? change.error;
  const done = {
    onSuccess: () => {
      toast({ text: t(`deskoutlets:contacts.${contact ? 'changed' : 'added'}`) });
      onClose();
    },
  };
  const send = () => {
    const person = contactOf(typed);
    if (!contact) return add.mutate({ purpose, person: person ?? { name: '' } }, done);
    const { id, version } = contact;
    change.mutate({ id, version, purpose, ...(person && { person }) }, done);
  };
  return (
    <Form onSend={send}>
      <SelectField
        label={t('deskoutlets:contacts.purpose')}
        value={purpose}
        onValue={(value) => setPurpose(purposes.find((one) => one === value) ?? purpose)}
        options={purposes.map((value) => ({
          value,
          text: t(`deskoutlets:contacts.purposes.${value}`),
        }))}
        mistake={mistakeAt(error, 'purpose')}
      />
      <ContactFields
        isKept={contact?.hasPerson ?? false}
        isNeeded={!contact}
        path="person"
        typed={typed}
        onTyped={setTyped}
        error={error}
      />
      <Failure error={error} beside={beside} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={add.isPending || change.isPending}>
          {t(`deskoutlets:${contact ? 'form.save' : 'contacts.add'}`)}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
