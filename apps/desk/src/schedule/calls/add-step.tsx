import { useState } from 'react';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { usePeople } from '../../people/people.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { dayOf, daysLater, wallAt } from '../wall.rules.js';
import { useAddStep } from './calls.js';

interface AddStepProps {
  readonly event: string;
  readonly slug: string;
  readonly onClose: () => void;
}

/** What comes next, by whom, until when. */
export function AddStep({ event, slug, onClose }: AddStepProps) {
  const { t } = useLanguage();
  const { campaign, session } = useWork();
  const toast = useToast();
  const add = useAddStep(slug, event);
  const people = usePeople(slug);
  const today = dayOf(wallAt(new Date(), campaign!.timeZone));
  const [what, setWhat] = useState('');
  const [due, setDue] = useState(() => daysLater(today, 2));
  const [owner, setOwner] = useState<string>(session.id);
  const others = (people.data ?? []).filter(
    ({ id, state, role }) => id !== session.id && state === 'active' && role !== 'viewer',
  );
  const send = () =>
    add.mutate(
      { what: what.trim(), due, owner },
      {
        onSuccess: () => {
          toast({ text: t('deskcalls:step.added') });
          onClose();
        },
      },
    );
  return (
    <Form onSend={send}>
      <TextField
        label={t('deskcalls:step.what')}
        hint={t('deskschedule:answer.remarkHint')}
        required
        maxLength={200}
        data-autofocus
        value={what}
        onValue={setWhat}
        mistake={mistakeAt(add.error, 'what')}
      />
      <TextField
        label={t('deskcalls:step.until')}
        type="date"
        required
        value={due}
        onValue={setDue}
        mistake={mistakeAt(add.error, 'due')}
      />
      <SelectField
        label={t('deskcalls:step.owner')}
        value={owner}
        onValue={setOwner}
        options={[
          { value: session.id, text: t('deskcalls:step.me') },
          ...others.map(({ id, name, address }) => ({ value: id, text: name || address })),
        ]}
      />
      <Failure error={add.error} beside={['what', 'due']} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={add.isPending}>
          {t('deskcalls:step.submit')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
