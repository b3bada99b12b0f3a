import { useLanguage } from '../language/language.js';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { Failure } from './failure.js';
import { Form } from './form.js';

interface ConfirmProps {
  readonly opened: boolean;
  readonly title: string;
  /** What it means. */
  readonly text: string;
  /** What the button does. */
  readonly submit: string;
  readonly error: unknown;
  readonly busy: boolean;
  readonly onSend: () => void;
  readonly onClose: () => void;
}

/** Asks once more before what cannot be taken back. The focus begins on the way out. */
export function Confirm(props: ConfirmProps) {
  const { t } = useLanguage();
  const { opened, title, text, submit, error, busy, onSend, onClose } = props;
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      <Form onSend={onSend}>
        <p>{text}</p>
        <Failure error={error} />
        <div className="buttons">
          <Button type="submit" kind="danger" busy={busy}>
            {submit}
          </Button>
          <Button kind="text" onClick={onClose} data-autofocus>
            {t('desk:cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
