import { useState } from 'react';
import type { BoardShift, CampaignEvent } from '../api/contract.js';
import { useLanguage } from '../language/language.js';
import { useWords } from '../schedule/words.js';
import { dayOf } from '../schedule/wall.rules.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { Confirm } from '../ui/confirm.js';
import { Dialog } from '../ui/dialog.js';
import { Assign } from './assign.js';
import { OnShift } from './on-shift.js';
import { ChangeShift } from './shift-form.js';
import { useCancelShift } from './shifts.js';
import { inOrder, isFull } from './shifts.rules.js';

interface ShiftCardProps {
  readonly shift: BoardShift;
  /** All shifts of the event: people change places between them. */
  readonly all: readonly BoardShift[];
  readonly event: CampaignEvent;
  readonly slug: string;
  readonly isOpen: boolean;
}

/** One shift: when, how many it takes, who is on it and who waits. */
export function ShiftCard({ shift, all, event, slug, isOpen }: ShiftCardProps) {
  const { t, number } = useLanguage();
  const words = useWords();
  const [asked, setAsked] = useState<'assign' | 'change' | 'cancel'>();
  const close = () => setAsked(undefined);
  const { need, capacity, taken, starts, ends, signUps } = shift;
  const span = words.span(starts, ends);
  const when =
    dayOf(starts) === dayOf(event.starts)
      ? span
      : t('deskschedule:dayAndSpan', { day: words.day(starts), span });
  const named = (act: 'assign' | 'change' | 'cancel') =>
    t('deskshifts:named', { act: t(`deskshifts:${act}.open`), what: when });
  const asks = [
    ...shift.skills.map((one) => t(`deskshifts:skills.${one}`)),
    ...shift.languages.map((one) => t(`deskshifts:spoken.${one}`)),
  ];
  return (
    <li className="board-shift">
      <div className="board-head">
        <h4>{when}</h4>
        <p className={taken < need ? 'board-need board-short' : 'board-need'}>
          {t('deskshifts:card.places', { taken: number(taken), need: number(need) })}
          {capacity > need && (
            <span className="fine"> {t('deskshifts:card.most', { n: number(capacity) })}</span>
          )}
        </p>
      </div>
      {asks.length > 0 && (
        <p className="fine">
          {t('deskshifts:card.asks', { what: asks.join(t('deskschedule:comma')) })}
        </p>
      )}
      {signUps.length === 0 && <p className="fine">{t('deskshifts:card.nobody')}</p>}
      <ul className="board-people">
        {inOrder(signUps).map((signUp) => (
          <OnShift key={signUp.id} {...{ signUp, shift, all, slug, isOpen }} />
        ))}
      </ul>
      {isOpen && (
        <div className="buttons">
          {!isFull(shift) && (
            <Button aria-label={named('assign')} onClick={() => setAsked('assign')}>
              {t('deskshifts:assign.open')}
            </Button>
          )}
          <Button kind="text" aria-label={named('change')} onClick={() => setAsked('change')}>
            {t('deskshifts:change.open')}
          </Button>
          <Button kind="text" aria-label={named('cancel')} onClick={() => setAsked('cancel')}>
            {t('deskshifts:cancel.open')}
          </Button>
        </div>
      )}
      <Dialog opened={asked === 'assign'} onClose={close} title={t('deskshifts:assign.title')}>
        <Assign shift={shift} slug={slug} onClose={close} />
      </Dialog>
      <Dialog opened={asked === 'change'} onClose={close} title={t('deskshifts:change.title')}>
        <ChangeShift shift={shift} slug={slug} onClose={close} />
      </Dialog>
      <CancelShift shift={shift} slug={slug} opened={asked === 'cancel'} onClose={close} />
    </li>
  );
}

interface CancelProps {
  readonly shift: BoardShift;
  readonly slug: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

function CancelShift({ shift, slug, opened, onClose }: CancelProps) {
  const { t, number } = useLanguage();
  const toast = useToast();
  const cancel = useCancelShift(slug, shift.id);
  const count = shift.signUps.length;
  return (
    <Confirm
      opened={opened}
      title={t('deskshifts:cancel.title')}
      text={
        count > 0
          ? t('deskshifts:cancel.text', { count, n: number(count) })
          : t('deskshifts:cancel.nobody')
      }
      submit={t('deskshifts:cancel.submit')}
      error={cancel.error}
      busy={cancel.isPending}
      onSend={() =>
        cancel.mutate(undefined, {
          onSuccess: () => {
            toast({ text: t('deskshifts:cancel.done') });
            onClose();
          },
        })
      }
      onClose={() => {
        cancel.reset();
        onClose();
      }}
    />
  );
}
