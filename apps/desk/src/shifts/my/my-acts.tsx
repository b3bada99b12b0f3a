import { useState } from 'react';
import type { MyShift } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { useWords } from '../../schedule/words.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Confirm } from '../../ui/confirm.js';
import { Failure } from '../../ui/failure.js';
import { useAccept, useConfirm, useWithdraw } from './mine.js';
import type { Act } from './mine.rules.js';

interface MyActsProps {
  readonly shift: MyShift;
  readonly slug: string;
  readonly acts: readonly Act[];
}

/** One thumb's width each; what gives a place away asks once more. */
export function MyActs({ shift, slug, acts }: MyActsProps) {
  const { t } = useLanguage();
  const words = useWords();
  const toast = useToast();
  const confirm = useConfirm(slug, shift.id);
  const accept = useAccept(slug, shift.id);
  const withdraw = useWithdraw(slug, shift.id);
  const [isLeaving, setLeaving] = useState(false);
  const say = (key: string) => ({ onSuccess: () => toast({ text: t(`deskshifts:mine.${key}`) }) });
  const asks = acts.includes('ask');
  const does: Record<Act, () => void> = {
    confirm: () => confirm.mutate(undefined, say('confirmed')),
    accept: () => accept.mutate(undefined, say('accepted')),
    pass: () => setLeaving(true),
    leave: () => setLeaving(true),
    leaveLine: () => setLeaving(true),
    ask: () => setLeaving(true),
  };
  const busy = (act: Act) =>
    (act === 'confirm' && confirm.isPending) || (act === 'accept' && accept.isPending);
  const named = (act: Act) =>
    t('deskshifts:named', {
      act: t(`deskshifts:mine.${textOf(act)}`),
      what: words.dayAndTime(shift.starts),
    });
  return (
    <>
      <Failure error={confirm.error ?? accept.error} />
      <div className="my-acts">
        {acts.map((act, at) => (
          <Button
            key={act}
            wide
            kind={at === 0 && (act === 'confirm' || act === 'accept') ? 'main' : 'quiet'}
            busy={busy(act)}
            aria-label={named(act)}
            onClick={does[act]}
          >
            {t(`deskshifts:mine.${textOf(act)}`)}
          </Button>
        ))}
      </div>
      <Confirm
        opened={isLeaving}
        title={t(`deskshifts:mine.${asks ? 'askTitle' : 'leaveTitle'}`)}
        text={t(`deskshifts:mine.${asks ? 'askText' : 'leaveText'}`)}
        submit={t(`deskshifts:mine.${asks ? 'askSubmit' : 'leaveSubmit'}`)}
        error={withdraw.error}
        busy={withdraw.isPending}
        onSend={() =>
          withdraw.mutate(asks, {
            onSuccess: ({ outcome }) => {
              toast({ text: t(`deskshifts:mine.${outcome}`) });
              setLeaving(false);
            },
          })
        }
        onClose={() => {
          withdraw.reset();
          setLeaving(false);
        }}
      />
    </>
  );
}

const textOf = (act: Act) => (act === 'ask' ? 'leave' : act);
