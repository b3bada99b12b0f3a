import type { Person } from '../api/contract.js';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Failure } from '../ui/failure.js';
import { Form } from '../ui/form.js';
import { useForgetSecondFactor } from './people.js';

interface ForgetProps {
  readonly person: Person | undefined;
  readonly onClose: () => void;
  readonly slug: string;
}

/** For whoever has lost phone and recovery codes. Asks first: it opens an account to its password alone for a moment. */
export function ForgetSecondFactor({ person, onClose, slug }: ForgetProps) {
  const { t } = useLanguage();
  return (
    <Dialog
      opened={person !== undefined}
      onClose={onClose}
      title={t('deskpeople:secondFactor.title')}
    >
      {person && <Ask person={person} onClose={onClose} slug={slug} />}
    </Dialog>
  );
}

function Ask({ person, onClose, slug }: ForgetProps & { person: Person }) {
  const { t } = useLanguage();
  const toast = useToast();
  const forget = useForgetSecondFactor(slug);
  const name = isolated(person.name || person.address);
  const onSuccess = () => {
    toast({ text: t('deskpeople:secondFactor.done', { name }) });
    onClose();
  };
  return (
    <Form onSend={() => forget.mutate(person.id, { onSuccess })}>
      <p>{t('deskpeople:secondFactor.lead', { name })}</p>
      <Failure error={forget.error} />
      <div className="buttons">
        <Button type="submit" kind="danger" busy={forget.isPending}>
          {t('deskpeople:secondFactor.submit')}
        </Button>
        <Button kind="text" onClick={onClose} data-autofocus>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
