import { useState } from 'react';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';

interface NameFormProps {
  readonly first: string;
  readonly lead?: string;
  readonly submit: string;
  readonly error: unknown;
  readonly busy: boolean;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** What a template is called. */
export function NameForm(props: NameFormProps) {
  const { first, lead, submit, error, busy, onName, onClose } = props;
  const { t } = useLanguage();
  const [name, setName] = useState(first);
  return (
    <Form onSend={() => onName(name.trim())}>
      {lead && <p>{lead}</p>}
      <Failure error={error} beside={['name']} />
      <TextField
        label={t('deskschedule:templates.name')}
        hint={t('deskschedule:templates.nameHint')}
        required
        maxLength={80}
        dir="auto"
        data-autofocus
        value={name}
        onValue={setName}
        mistake={mistakeAt(error, 'name')}
      />
      <div className="buttons">
        <Button type="submit" kind="main" busy={busy}>
          {submit}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
