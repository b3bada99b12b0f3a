import { useState } from 'react';
import type { BoardShift, SignUp } from '../api/contract.js';
import { ApiError } from '../api/problem.js';
import { useLanguage } from '../language/language.js';
import { InTheWay } from '../schedule/event/in-the-way.js';
import { useWords } from '../schedule/words.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { SelectField } from '../ui/field.js';
import { Form } from '../ui/form.js';
import { nameOf } from './names.js';
import { Reason } from './reason.js';
import { useSwap } from './shifts.js';
import { isOverruled } from './shifts.rules.js';

interface SwapProps {
  readonly signUp: SignUp;
  readonly others: readonly { readonly signUp: SignUp; readonly shift: BoardShift }[];
  readonly slug: string;
  readonly onClose: () => void;
}

/** Two people change places; a reason is asked for once a rule speaks against it. */
export function Swap({ signUp, others, slug, onClose }: SwapProps) {
  const { t } = useLanguage();
  const words = useWords();
  const toast = useToast();
  const swap = useSwap(slug);
  const [other, setOther] = useState(others[0]?.signUp.id ?? '');
  const [reason, setReason] = useState('');
  const code = swap.error instanceof ApiError ? swap.error.problem.code : undefined;
  const asksReason = isOverruled(code) || reason !== '';
  const send = () =>
    swap.mutate(
      { one: signUp.id, other, reason: reason.trim() },
      {
        onSuccess: () => {
          toast({ text: t('deskshifts:swap.done') });
          onClose();
        },
      },
    );
  return (
    <Form onSend={send}>
      <SelectField
        label={t('deskshifts:swap.with')}
        value={other}
        onValue={setOther}
        options={others.map(({ signUp: one, shift }) => ({
          value: one.id,
          text: t('deskshifts:swap.option', {
            name: nameOf(one, t),
            role: t(`deskshifts:roles.${shift.role}`),
            span: words.span(shift.starts, shift.ends),
          }),
        }))}
      />
      <InTheWay error={swap.error} slug={slug} beside={['reason']} onReload={onClose} />
      {asksReason && <Reason value={reason} onValue={setReason} error={swap.error} />}
      <div className="buttons">
        <Button type="submit" kind="main" busy={swap.isPending}>
          {t('deskshifts:swap.submit')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
