import { useState, type ReactNode } from 'react';
import { mistakeAt } from '../../api/problem.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { AddressField, TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import type { useScheduleChange } from '../events.js';

const fields = ['name', 'position', 'email', 'phone'] as const;
type Field = (typeof fields)[number];

interface Person {
  readonly name: string;
  readonly position: string;
  readonly email?: string;
  readonly phone?: string;
}

interface PersonFormProps<Body> {
  readonly lead: string;
  readonly add: ReturnType<typeof useScheduleChange<Body, unknown>>;
  readonly bodyOf: (person: Person) => Body;
  /** What they are there, and what is to be said about it. */
  readonly position: {
    readonly label: string;
    readonly hint?: string;
    readonly required?: boolean;
  };
  readonly emailHint?: string;
  /** What else is asked of them. */
  readonly children?: ReactNode;
  readonly onAdded: () => void;
  readonly onClose: () => void;
}

/** Somebody of another house: a name, what they are there, and how they are reached. */
export function PersonForm<Body>(props: PersonFormProps<Body>) {
  const { lead, add, bodyOf, position, emailHint, children, onAdded, onClose } = props;
  const { t } = useLanguage();
  const toast = useToast();
  const [typed, setTyped] = useState({ name: '', position: '', email: '', phone: '' });
  const of = (field: Field) => ({
    autoComplete: 'off',
    value: typed[field],
    onValue: (value: string) => setTyped({ ...typed, [field]: value }),
    mistake: mistakeAt(add.error, field),
  });
  const send = () =>
    add.mutate(bodyOf(personOf(typed)), {
      onSuccess: () => {
        toast({ text: t('deskschedule:contacts.added', { name: isolated(typed.name.trim()) }) });
        onAdded();
        onClose();
      },
    });
  return (
    <Form onSend={send}>
      <p className="lead">{lead}</p>
      <Failure error={add.error} beside={fields} />
      <TextField
        label={t('deskschedule:contacts.name')}
        required
        maxLength={100}
        data-autofocus
        {...of('name')}
      />
      <TextField {...position} maxLength={80} {...of('position')} />
      <AddressField label={t('deskschedule:contacts.email')} hint={emailHint} {...of('email')} />
      <TextField
        label={t('deskschedule:contacts.phone')}
        type="tel"
        dir="ltr"
        maxLength={30}
        {...of('phone')}
      />
      {children}
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

/** Trimmed, and without what is empty. */
function personOf({ name, position, email, phone }: Record<Field, string>): Person {
  return {
    name: name.trim(),
    position: position.trim(),
    ...(email.trim() && { email: email.trim() }),
    ...(phone.trim() && { phone: phone.trim() }),
  };
}
