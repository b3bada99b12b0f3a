import { useState } from 'react';
import type { Venue, VenueContact } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { ContactForm } from './contact-form.js';
import { Forget } from './forget.js';
import { Reached } from './reached.js';
import { useContacts, useForgetContact } from './venues.js';

interface ContactsProps {
  readonly venue: Venue;
  readonly slug: string;
}

/** Whom to ask. They are shown to whoever asks for them, and each look is noted. */
export function Contacts({ venue, slug }: ContactsProps) {
  const { t, number } = useLanguage();
  const [isLooking, setLooking] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const [forgotten, setForgotten] = useState<VenueContact>();
  const contacts = useContacts(slug, venue.id, isLooking);
  const forget = useForgetContact(slug, venue.id);
  const count = venue.contacts;
  const reload = () => void (isLooking && contacts.refetch());
  return (
    <section>
      <h2>{t('deskschedule:contacts.title')}</h2>
      <p className="fine">
        {t('deskschedule:contacts.count', { count, n: number(count) })}
        {count > 0 && !isLooking && ` ${t('deskschedule:contacts.noted')}`}
      </p>
      <Failure error={contacts.error} quiet />
      <ul className="lines">
        {contacts.data?.map((contact) => (
          <ContactLine key={contact.id} contact={contact} onForget={setForgotten} />
        ))}
      </ul>
      <div className="buttons">
        {count > 0 && !isLooking && (
          <Button icon="eye" onClick={() => setLooking(true)}>
            {t('deskschedule:contacts.look')}
          </Button>
        )}
        {!venue.archived && (
          <Button icon="plus" onClick={() => setAdding(true)}>
            {t('deskschedule:contacts.add')}
          </Button>
        )}
      </div>
      <Dialog
        opened={isAdding}
        onClose={() => setAdding(false)}
        title={t('deskschedule:contacts.add')}
      >
        <ContactForm venue={venue} slug={slug} onAdded={reload} onClose={() => setAdding(false)} />
      </Dialog>
      <Forget
        id={forgotten?.id}
        text={t('deskschedule:contacts.forgetText', { name: isolated(forgotten?.name ?? '') })}
        forget={forget}
        onForgotten={reload}
        onClose={() => setForgotten(undefined)}
      />
    </section>
  );
}

interface ContactLineProps {
  readonly contact: VenueContact;
  readonly onForget: (contact: VenueContact) => void;
}

function ContactLine({ contact, onForget }: ContactLineProps) {
  const { t } = useLanguage();
  const { name, position, email, phone, locale } = contact;
  return (
    <li className="line">
      <div>
        <p className="line-name">
          <bdi>{name}</bdi>
        </p>
        <p className="fine">
          {position && (
            <>
              <bdi>{position}</bdi> ·{' '}
            </>
          )}
          {t(`desk:languages.${locale}`)}
        </p>
        <Reached phone={phone} email={email} />
      </div>
      <Button
        aria-label={t('deskschedule:contacts.forgetOne', { name: isolated(name) })}
        onClick={() => onForget(contact)}
      >
        {t('deskschedule:contacts.forget')}
      </Button>
    </li>
  );
}
