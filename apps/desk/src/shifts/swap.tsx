import { useState } from 'react';
import { useParams } from 'react-router';
import type { BoardShift, SignUp } from '../api/contract.js';
import { ApiError } from '../api/problem.js';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { InTheWay } from '../schedule/event/in-the-way.js';
import { useEvents } from '../schedule/events.js';
import { dayOf, daysLater, wallAt } from '../schedule/wall.rules.js';
import { useWords } from '../schedule/words.js';
import { useWork } from '../shell/campaign.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { Failure } from '../ui/failure.js';
import { SelectField } from '../ui/field.js';
import { Form } from '../ui/form.js';
import { Bones } from '../ui/page.js';
import { nameOf } from './names.js';
import { Reason } from './reason.js';
import { useBoard, useSwap } from './shifts.js';
import { isOverruled, partners } from './shifts.rules.js';

interface SwapProps {
  readonly signUp: SignUp;
  readonly shift: BoardShift;
  /** The shifts of its event. */
  readonly all: readonly BoardShift[];
  readonly slug: string;
  readonly onClose: () => void;
}

/** How far ahead somebody is looked for at other events. */
const days = 56;

/** Two people change places, at one event or two; a reason is asked for once a rule speaks against it. */
export function Swap({ signUp, shift, all, slug, onClose }: SwapProps) {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const words = useWords();
  const toast = useToast();
  const swap = useSwap(slug);
  const { id: here = '' } = useParams();
  const [event, setEvent] = useState(here);
  const [today] = useState(() => dayOf(wallAt(new Date(), campaign!.timeZone)));
  const events = useEvents(slug, { from: today, until: daysLater(today, days), limit: 500 });
  const board = useBoard(slug, event);
  const others = partners(shift, event === here ? all : (board.data ?? []));
  const [chosen, setOther] = useState('');
  const other = others.some((one) => one.signUp.id === chosen) ? chosen : others[0]?.signUp.id;
  const [reason, setReason] = useState('');
  const code = swap.error instanceof ApiError ? swap.error.problem.code : undefined;
  const asksReason = isOverruled(code) || reason !== '';
  const send = () => {
    if (!other) return;
    swap.mutate(
      { one: signUp.id, other, reason: reason.trim() },
      {
        onSuccess: () => {
          toast({ text: t('deskshifts:swap.done') });
          onClose();
        },
      },
    );
  };
  const elsewhere = (events.data ?? []).filter(
    ({ id, state }) => id !== here && (state === 'confirmed' || state === 'proposed'),
  );
  return (
    <Form onSend={send}>
      <SelectField
        label={t('deskshifts:swap.event')}
        value={event}
        onValue={setEvent}
        options={[
          { value: here, text: t('deskshifts:swap.here') },
          ...elsewhere.map((one) => ({
            value: one.id,
            text: t('deskcalls:about', {
              event: isolated(words.text(one.venue.names)),
              day: words.day(one.starts),
              span: words.span(one.starts, one.ends),
            }),
          })),
        ]}
      />
      <Failure error={events.error ?? board.error} quiet />
      {event !== here && board.isPending && <Bones lines={1} />}
      {others.length === 0 && (event === here || board.isSuccess) && (
        <p className="nothing">{t('deskshifts:swap.nobody')}</p>
      )}
      <SelectField
        label={t('deskshifts:swap.with')}
        value={other ?? ''}
        onValue={setOther}
        options={others.map(({ signUp: one, shift: theirs }) => ({
          value: one.id,
          text: t('deskshifts:swap.option', {
            name: nameOf(one, t),
            role: t(`deskshifts:roles.${theirs.role}`),
            span: words.span(theirs.starts, theirs.ends),
          }),
        }))}
      />
      <InTheWay error={swap.error} slug={slug} beside={['reason']} onReload={onClose} />
      {asksReason && <Reason value={reason} onValue={setReason} error={swap.error} />}
      <div className="buttons">
        <Button type="submit" kind="main" busy={swap.isPending} disabled={!other}>
          {t('deskshifts:swap.submit')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
