import { useState } from 'react';
import type { BoardShift, SignUp } from '../api/contract.js';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { Confirm } from '../ui/confirm.js';
import { Dialog } from '../ui/dialog.js';
import { Assign } from './assign.js';
import { Keep } from './keep.js';
import { Swap } from './swap.js';
import { nameOf } from './names.js';
import { useTakeOff } from './shifts.js';
import { placeOf } from './shifts.rules.js';

export interface OnShiftProps {
  readonly signUp: SignUp;
  readonly shift: BoardShift;
  readonly all: readonly BoardShift[];
  readonly slug: string;
  readonly isOpen: boolean;
}

/** Somebody's part in a shift: what it is, what has to be seen to, and what can be done about it. */
export function OnShift({ signUp, shift, all, slug, isOpen }: OnShiftProps) {
  const { t } = useLanguage();
  const [asked, setAsked] = useState<'off' | 'swap' | 'keep' | 'find'>();
  const close = () => setAsked(undefined);
  const name = nameOf(signUp, t);
  const named = (act: string) => t('deskshifts:named', { act: t(act), what: isolated(name) });
  const mayKeep = signUp.state === 'taken' && signUp.hindrances.length > 0;
  return (
    <li className="board-person">
      <div>
        <p>
          <bdi className="board-name">{name}</bdi> <Part signUp={signUp} shift={shift} />
        </p>
        <Amiss signUp={signUp} />
      </div>
      {isOpen && (
        <div className="board-acts">
          {(signUp.asksOut || signUp.state === 'conflict') && (
            <Button
              kind="text"
              aria-label={named('deskshifts:hands.find')}
              onClick={() => setAsked('find')}
            >
              {t('deskshifts:hands.find')}
            </Button>
          )}
          {mayKeep && (
            <Button
              kind="text"
              aria-label={named('deskshifts:keep.open')}
              onClick={() => setAsked('keep')}
            >
              {t('deskshifts:keep.open')}
            </Button>
          )}
          {signUp.state === 'taken' && (
            <Button
              kind="text"
              aria-label={named('deskshifts:swap.open')}
              onClick={() => setAsked('swap')}
            >
              {t('deskshifts:swap.open')}
            </Button>
          )}
          <Button
            kind="text"
            aria-label={named('deskshifts:off.open')}
            onClick={() => setAsked('off')}
          >
            {t('deskshifts:off.open')}
          </Button>
        </div>
      )}
      <TakeOff {...{ signUp, shift, slug }} opened={asked === 'off'} onClose={close} />
      <Dialog
        opened={asked === 'swap'}
        onClose={close}
        title={t('deskshifts:swap.title', { name: isolated(name) })}
      >
        <Swap {...{ signUp, shift, all, slug }} onClose={close} />
      </Dialog>
      <Dialog opened={asked === 'find'} onClose={close} title={t('deskshifts:assign.title')}>
        <Assign shift={shift} slug={slug} instead={signUp.id} onClose={close} />
      </Dialog>
      <Dialog opened={asked === 'keep'} onClose={close} title={t('deskshifts:keep.title')}>
        <Keep staff={signUp.staff} shift={shift.id} slug={slug} onClose={close} />
      </Dialog>
    </li>
  );
}

/** A seat, confirmed or not, an offer and until when, or a place among those who wait. */
function Part({ signUp, shift }: Pick<OnShiftProps, 'signUp' | 'shift'>) {
  const { t, number, moment } = useLanguage();
  const { campaign } = useWork();
  const { state, offeredUntil, confirmed, isMinor, felt } = signUp;
  const told = () => {
    if (state === 'offered')
      return t('deskshifts:person.offered', {
        moment: moment(offeredUntil!, campaign!.timeZone),
      });
    if (state === 'waiting')
      return t('deskshifts:person.waiting', { n: number(placeOf(signUp, shift.signUps)) });
    if (state === 'taken') return confirmed ? t('deskshifts:person.confirmed') : '';
    return '';
  };
  const facts = [
    told(),
    isMinor && t('deskshifts:person.minor'),
    felt && t(`deskshifts:person.felt.${felt}`),
  ].filter(Boolean);
  return <span className="fine">{facts.join(' · ')}</span>;
}

/** What a move or a refusal has left open. */
function Amiss({ signUp: { state, asksOut, hindrances } }: Pick<OnShiftProps, 'signUp'>) {
  const { t } = useLanguage();
  const amiss = [
    state === 'conflict' && t('deskshifts:because.conflict'),
    asksOut && t('deskshifts:because.asks-out'),
    ...hindrances.map((one) => t(`deskshifts:hurdles.${one}`)),
  ].filter(Boolean);
  if (amiss.length === 0) return null;
  return <p className="board-amiss">{amiss.join(t('deskschedule:comma'))}</p>;
}

interface TakeOffProps extends Pick<OnShiftProps, 'signUp' | 'shift' | 'slug'> {
  readonly opened: boolean;
  readonly onClose: () => void;
}

function TakeOff({ signUp, shift, slug, opened, onClose }: TakeOffProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const off = useTakeOff(slug, shift.id);
  const name = isolated(nameOf(signUp, t));
  return (
    <Confirm
      opened={opened}
      title={t('deskshifts:off.title', { name })}
      text={t('deskshifts:off.text')}
      submit={t('deskshifts:off.submit')}
      error={off.error}
      busy={off.isPending}
      onSend={() =>
        off.mutate(signUp.id, {
          onSuccess: () => {
            toast({ text: t('deskshifts:off.done', { name }) });
            onClose();
          },
        })
      }
      onClose={() => {
        off.reset();
        onClose();
      }}
    />
  );
}
