import { toLatinDigits } from '@blueheart/i18n';
import { useState } from 'react';
import type { MyShift } from '../../api/contract.js';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { useHere } from './mine.js';

interface HereProps {
  readonly shift: MyShift;
  readonly slug: string;
}

/** Says that I am there, with the code on the booth's screen. */
export function Here({ shift, slug }: HereProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const here = useHere(slug);
  const [read] = useState(() => codeFor(shift.event.id));
  const [isOpen, setOpen] = useState(read !== '');
  const [code, setCode] = useState(read);
  const close = () => {
    here.reset();
    setCode('');
    setOpen(false);
  };
  const send = () =>
    here.mutate(
      { event: shift.event.id, code: toLatinDigits(code).replaceAll(/\s/g, '') },
      {
        onSuccess: () => {
          toast({ text: t('deskattendance:here.done') });
          close();
        },
      },
    );
  return (
    <>
      <div className="buttons">
        <Button onClick={() => setOpen(true)}>{t('deskattendance:here.open')}</Button>
      </div>
      <Dialog opened={isOpen} onClose={close} title={t('deskattendance:here.open')}>
        <Form onSend={send}>
          <TextField
            label={t('deskattendance:here.code')}
            hint={t('deskattendance:here.hint')}
            required
            dir="ltr"
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            onValue={setCode}
            mistake={mistakeAt(here.error, 'code')}
          />
          <Failure error={here.error} beside={['code']} />
          <div className="buttons">
            <Button type="submit" kind="main" busy={here.isPending}>
              {t('deskattendance:here.submit')}
            </Button>
            <Button kind="text" onClick={close}>
              {t('desk:cancel')}
            </Button>
          </div>
        </Form>
      </Dialog>
    </>
  );
}

/**
 * The code of this event that a camera has read from a booth's screen, out of `#here.<event>.<code>`; empty without one.
 * It is taken out of the address: it is good for a minute.
 */
function codeFor(event: string): string {
  const [what, of, code = ''] = location.hash.slice(1).split('.');
  if (what !== 'here' || of !== event || !/^\d{6}$/.test(code)) return '';
  history.replaceState(history.state, '', location.pathname);
  return code;
}
