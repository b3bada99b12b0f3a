import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { Forget } from '../../schedule/venues/forget.js';
import { Reached } from '../../schedule/venues/reached.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { ContactForm } from './contact-form.js';
import {
  useForgetOutletContact,
  useOutletContacts,
  useOutletPerson,
  type Contact,
} from './outlet-contacts.js';

interface ContactsProps {
  readonly slug: string;
  readonly outlet: string;
  readonly changes: boolean;
}

/** Whom to call, by what for. Who it is is shown to whoever asks for it, and each look is noted. */
export function Contacts({ slug, outlet, changes }: ContactsProps) {
  const { t } = useLanguage();
  const contacts = useOutletContacts(slug, outlet);
  const [acting, act] = useState<Contact | 'new'>();
  const [forgotten, setForgotten] = useState<Contact>();
  const forget = useForgetOutletContact(slug, outlet);
  const close = () => act(undefined);
  const kept = contacts.data;
  return (
    <section aria-labelledby="outlet-contacts">
      <h2 id="outlet-contacts">{t('deskoutlets:contacts.title')}</h2>
      <Failure error={contacts.error} quiet />
      {kept?.length === 0 && <p className="nothing">{t('deskoutlets:contacts.none')}</p>}
      {kept && kept.length > 0 && <p className="fine">{t('deskrequests:contact.sealed')}</p>}
      <ul className="lines">
        {kept?.map((contact) => (
          <ContactLine
            // Whoever was looked at is another after a change.
            key={`${contact.id} ${contact.version}`}
            {...{ slug, outlet, contact, changes }}
            onChange={() => act(contact)}
            onForget={() => setForgotten(contact)}
          />
        ))}
      </ul>
      {changes && (
        <div className="buttons">
          <Button icon="plus" onClick={() => act('new')}>
            {t('deskoutlets:contacts.add')}
          </Button>
        </div>
      )}
      <Dialog
        opened={acting !== undefined}
        onClose={close}
        title={t(`deskoutlets:contacts.${acting === 'new' ? 'add' : 'changeTitle'}`)}
      >
        {acting && (
          <ContactForm
            {...{ slug, outlet }}
            contact={acting === 'new' ? undefined : acting}
            onClose={close}
          />
        )}
      </Dialog>
      <Forget
        id={forgotten?.id}
        text={t('deskoutlets:contacts.forgetText', {
          purpose: forgotten ? t(`deskoutlets:contacts.purposes.${forgotten.purpose}`) : '',
        })}
        forget={forget}
        onForgotten={() => undefined}
        onClose={() => setForgotten(undefined)}
      />
    </section>
  );
}

interface LineProps extends ContactsProps {
  readonly contact: Contact;
  readonly onChange: () => void;
  readonly onForget: () => void;
}

function ContactLine({ slug, outlet, contact, changes, onChange, onForget }: LineProps) {
  const { t } = useLanguage();
  const person = useOutletPerson(slug, outlet, contact.id);
  const purpose = t(`deskoutlets:contacts.purposes.${contact.purpose}`);
  const called = (what: 'look' | 'change' | 'forget') => {
    const text = t(`deskoutlets:contacts.${what}`);
    return { 'aria-label': t('deskoutlets:contacts.of', { text, purpose }), children: text };
  };
  return (
    <li className="line">
      <div>
        <p className="line-name">{purpose}</p>
        {person.data && (
          <>
            <p className="said">
              <bdi>{person.data.name}</bdi>
            </p>
            <Reached {...person.data} />
          </>
        )}
        {!contact.hasPerson && <p className="fine">{t('deskoutlets:contacts.gone')}</p>}
        <Failure error={person.error} />
      </div>
      <div className="buttons">
        {contact.hasPerson && !person.data && (
          <Button
            icon="eye"
            busy={person.isPending}
            onClick={() => person.mutate()}
            {...called('look')}
          />
        )}
        {changes && <Button kind="text" onClick={onChange} {...called('change')} />}
        <Button kind="text" onClick={onForget} {...called('forget')} />
      </div>
    </li>
  );
}
