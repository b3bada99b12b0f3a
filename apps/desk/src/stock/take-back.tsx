import type { UseMutationResult } from '@tanstack/react-query';
import { ApiError } from '../api/problem.js';
import { useLanguage } from '../language/language.js';
import { useToast } from '../shell/toasts.js';
import { Confirm } from '../ui/confirm.js';

interface TakeBackProps {
  /** What is to be taken back, as soon as somebody asks for it. */
  readonly what: string | undefined;
  readonly takeBack: UseMutationResult<unknown, Error, string>;
  /** The question, what it means, what the button does, and what is told once it is done. */
  readonly words: Readonly<Record<'title' | 'text' | 'open' | 'done', string>>;
  readonly onClose: () => void;
}

/** Asks once more before something is taken back as a whole, and says why where that cannot be. */
export function TakeBack({ what, takeBack, words, onClose }: TakeBackProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const leave = () => {
    takeBack.reset();
    onClose();
  };
  return (
    <Confirm
      opened={what !== undefined}
      title={words.title}
      text={isGone(takeBack.error) ? t('deskstock:ledger.gone') : words.text}
      submit={words.open}
      error={takeBack.error}
      busy={takeBack.isPending}
      onSend={() =>
        what !== undefined &&
        takeBack.mutate(what, {
          onSuccess: () => {
            toast({ text: words.done });
            leave();
          },
        })
      }
      onClose={leave}
    />
  );
}

function isGone(error: unknown): boolean {
  return error instanceof ApiError && error.problem.code === 'not-enough-stock';
}
