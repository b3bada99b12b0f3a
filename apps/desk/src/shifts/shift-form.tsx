import { useState } from 'react';
import type { BoardShift, CampaignEvent } from '../api/contract.js';
import { useLanguage } from '../language/language.js';
import { InTheWay } from '../schedule/event/in-the-way.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { Form } from '../ui/form.js';
import { ShiftFields } from './shift-fields.js';
import { useChangeShift, useMakeDaily, useMakeShift } from './shifts.js';
import {
  dailyShiftOf,
  emptyShift,
  shiftWantedOf,
  typedShift,
  type TypedShift,
} from './shifts.rules.js';

const beside = ['starts', 'ends', 'need', 'capacity'];

interface MakeShiftProps {
  readonly event: CampaignEvent;
  readonly slug: string;
  readonly onClose: () => void;
}

/** A shift of this event; of a day of a series, of each of its days that is still ahead if wished. */
export function MakeShift({ event, slug, onClose }: MakeShiftProps) {
  const { t, number } = useLanguage();
  const toast = useToast();
  const make = useMakeShift(slug, event.id);
  const daily = useMakeDaily(slug, event.series ?? '');
  const [typed, setTyped] = useState(() => emptyShift(event));
  const [isDaily, setDaily] = useState(event.series !== null);
  const done = (count: number) => {
    toast({ text: t('deskshifts:make.done', { count, n: number(count) }) });
    onClose();
  };
  const send = () => {
    if (isDaily)
      daily.mutate(dailyShiftOf(typed), { onSuccess: ({ shifts }) => done(shifts.length) });
    else make.mutate(shiftWantedOf(typed), { onSuccess: () => done(1) });
  };
  const error = isDaily ? daily.error : make.error;
  return (
    <Form onSend={send}>
      {event.series !== null && (
        <label className="tick">
          <input
            type="checkbox"
            checked={isDaily}
            onChange={({ currentTarget }) => setDaily(currentTarget.checked)}
          />
          {t('deskshifts:make.daily')}
        </label>
      )}
      <ShiftFields typed={typed} onTyped={setTyped} error={error} daily={isDaily} />
      <InTheWay error={error} slug={slug} beside={beside} onReload={onClose} />
      <Ends
        submit={t('deskshifts:make.submit')}
        busy={make.isPending || daily.isPending}
        onClose={onClose}
      />
    </Form>
  );
}

interface ChangeShiftProps {
  readonly shift: BoardShift;
  readonly slug: string;
  readonly onClose: () => void;
}

export function ChangeShift({ shift, slug, onClose }: ChangeShiftProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const change = useChangeShift(slug, shift.id);
  const [typed, setTyped] = useState(() => typedShift(shift));
  const send = () =>
    change.mutate(
      { version: shift.version, ...shiftWantedOf(typed) },
      {
        onSuccess: () => {
          toast({ text: t('deskshifts:change.done') });
          onClose();
        },
      },
    );
  return (
    <Form onSend={send}>
      <ShiftFields typed={typed} onTyped={setTyped} error={change.error} />
      {shift.taken > 0 && isMoved(typed, shift) && (
        <p className="notice" role="status">
          <span>{t('deskshifts:change.told')}</span>
        </p>
      )}
      <InTheWay error={change.error} slug={slug} beside={beside} onReload={onClose} />
      <Ends submit={t('deskshifts:change.submit')} busy={change.isPending} onClose={onClose} />
    </Form>
  );
}

function isMoved(typed: TypedShift, { starts, ends }: BoardShift): boolean {
  const wanted = shiftWantedOf(typed);
  return wanted.starts !== starts || wanted.ends !== ends;
}

interface EndsProps {
  readonly submit: string;
  readonly busy: boolean;
  readonly onClose: () => void;
}

function Ends({ submit, busy, onClose }: EndsProps) {
  const { t } = useLanguage();
  return (
    <div className="buttons">
      <Button type="submit" kind="main" busy={busy}>
        {submit}
      </Button>
      <Button kind="text" onClick={onClose}>
        {t('desk:cancel')}
      </Button>
    </div>
  );
}
