import type { useScheduleChange } from '../events.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Confirm } from '../../ui/confirm.js';

interface ForgetProps {
  /** Whom; nobody while nothing is asked. */
  readonly id: string | undefined;
  /** What it means. */
  readonly text: string;
  readonly forget: ReturnType<typeof useScheduleChange<string, unknown>>;
  readonly onForgotten: () => void;
  readonly onClose: () => void;
}

/** Asks once more before a person of another house is forgotten. */
export function Forget({ id, text, forget, onForgotten, onClose }: ForgetProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const send = () =>
    id !== undefined &&
    forget.mutate(id, {
      onSuccess: () => {
        toast({ text: t('deskschedule:contacts.forgotten') });
        onForgotten();
        onClose();
      },
    });
  return (
    <Confirm
      opened={id !== undefined}
      title={t('deskschedule:contacts.forgetTitle')}
      text={text}
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
