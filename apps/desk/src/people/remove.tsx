import { useState } from 'react';
import { Link } from 'react-router';
import type { Person } from '../api/contract.js';
import { mistakeAt } from '../api/problem.js';
import { isolated } from '../language/choose.rules.js';
import { useReloadSession } from '../api/session.js';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { Dialog } from '../ui/dialog.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { Form } from '../ui/form.js';
import { Failure } from '../ui/failure.js';
import { TextField } from '../ui/field.js';
import { useRemove } from './people.js';
import { isStrong } from './roles.js';

type Removed = Pick<Person, 'id' | 'name' | 'address' | 'state'> & Partial<Pick<Person, 'role'>>;

interface RemoveProps {
  readonly person: Removed | undefined;
  readonly onClose: () => void;
  readonly slug: string;
}

/** Asks first, and says what it means: signed out at once everywhere, and what they did stays in the log. */
export function Remove({ person, onClose, slug }: RemoveProps) {
  const { t } = useLanguage();
  const { session } = useWork();
  const title = t(person?.id === session.id ? 'deskpeople:leave.title' : 'deskpeople:remove.title');
  return (
    <Dialog opened={person !== undefined} onClose={onClose} title={title}>
      {person && <RemoveForm person={person} onClose={onClose} slug={slug} />}
    </Dialog>
  );
}

function RemoveForm({ person, onClose, slug }: RemoveProps & { person: Removed }) {
  const { t } = useLanguage();
  const toast = useToast();
  const { session } = useWork();
  const reload = useReloadSession();
  const remove = useRemove(slug);
  const isOwn = person.id === session.id;
  const invited = person.state === 'invited' ? 'remove.leadInvited' : 'remove.lead';
  const part = isOwn ? 'leave.lead' : invited;
  const [reason, setReason] = useState('');
  const name = isolated(person.name || person.address);
  const send = () => {
    remove.mutate(
      { id: person.id, reason },
      {
        onSuccess: () => {
          toast({ text: t(isOwn ? 'deskpeople:leave.done' : 'deskpeople:remove.done', { name }) });
          onClose();
          if (isOwn) void reload();
        },
      },
    );
  };
  return (
    <Form onSend={send}>
      <p>{t(`deskpeople:${part}`, { name })}</p>
      {person.role && isStrong(person.role) && (
        <p>
          {t(`deskwork:leaving.${isOwn ? 'staysOwn' : 'stays'}`)}{' '}
          <Link to={`/people/work/${person.id}`}>{t('deskwork:leaving.first')}</Link>
        </p>
      )}
      <Failure error={remove.error} beside={['reason']} />
      <TextField
        label={t('deskpeople:remove.reason')}
        hint={t('deskpeople:remove.reasonHint')}
        maxLength={500}
        value={reason}
        onValue={setReason}
        mistake={mistakeAt(remove.error, 'reason')}
      />
      <div className="buttons">
        <Button type="submit" kind="danger" busy={remove.isPending}>
          {t(isOwn ? 'deskpeople:leave.submit' : 'deskpeople:remove.submit', { name })}
        </Button>
        <Button kind="text" onClick={onClose} data-autofocus>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
