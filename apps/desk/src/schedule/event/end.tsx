import { useState } from 'react';
import type { CampaignEvent } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { useBoard } from '../../shifts/shifts.js';
import { Confirm } from '../../ui/confirm.js';
import { useStep } from '../events.js';
import { useWords } from '../words.js';

interface EndProps {
  readonly event: CampaignEvent;
  readonly slug: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Asks before it is over: shifts that have not begun are cancelled by it. */
export function End({ event, slug, opened, onClose }: EndProps) {
  const { t, number } = useLanguage();
  const words = useWords();
  const toast = useToast();
  const step = useStep(slug, event.id);
  const board = useBoard(slug, event.id, opened);
  const [now] = useState(() => new Date());
  const ahead = (board.data ?? []).filter(
    ({ startsAt, ended }) => ended === null && Date.parse(startsAt) > now.getTime(),
  );
  const isEarly = Date.parse(event.endsAt) > now.getTime();
  const text = [
    isEarly && t('deskschedule:end.early', { time: words.dayAndTime(event.ends) }),
    ahead.length > 0 &&
      t('deskschedule:end.shifts', { count: ahead.length, n: number(ahead.length) }),
    t('deskschedule:end.back'),
  ];
  const send = () =>
    step.mutate(
      { step: 'finish', version: event.version },
      {
        onSuccess: () => {
          toast({ text: t('deskschedule:steps.finish.done') });
          onClose();
        },
      },
    );
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={t('deskschedule:end.title')}
      text={text.filter(Boolean).join(' ')}
      submit={t('deskschedule:steps.finish.do')}
      error={step.error}
      busy={step.isPending}
      onSend={send}
    />
  );
}
