import { useState } from 'react';
import type { Venue, VenueContact } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Confirm } from '../../ui/confirm.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { ContactForm } from './contact-form.js';
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
        contact={forgotten}
        venue={venue}
        slug={slug}
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
        {phone && (
          <p>
            <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`} className="past-link">
              <bdi dir="ltr">{phone}</bdi>
            </a>
          </p>
        )}
        {email && (
          <p className="said">
            <a href={`mailto:${email}`} className="past-link">
              <bdi>{email}</bdi>
            </a>
          </p>
        )}
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

interface ForgetProps extends ContactsProps {
  readonly contact: VenueContact | undefined;
  readonly onForgotten: () => void;
  readonly onClose: () => void;
}

function Forget({ contact, venue, slug, onForgotten, onClose }: ForgetProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const forget = useForgetContact(slug, venue.id);
  const name = isolated(contact?.name ?? '');
  const send = () =>
    contact &&
    forget.mutate(contact.id, {
      onSuccess: () => {
        toast({ text: t('deskschedule:contacts.forgotten') });
        onForgotten();
        onClose();
      },
    });
  return (
    <Confirm
      opened={contact !== undefined}
      title={t('deskschedule:contacts.forgetTitle')}
      text={t('deskschedule:contacts.forgetText', { name })}
      submit={t('deskschedule:contacts.forget')}
      error={forget.error}
      busy={forget.isPending}
      onSend={send}
      onClose={() => {
        forget.reset();
        onClose();
      }}
    />
  );
}
