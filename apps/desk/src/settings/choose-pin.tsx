import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../api/client.js';
import { mistakeAt } from '../api/problem.js';
import { digitsOf } from '../door/code.rules.js';
import { useLanguage } from '../language/language.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { Failure } from '../ui/failure.js';
import { CodeField } from '../ui/field.js';
import { Form } from '../ui/form.js';

/** By which one takes over a phone that volunteers share; it opens nothing else. */
export function ChoosePin() {
  const { t } = useLanguage();
  const toast = useToast();
  const [pin, setPin] = useState('');
  const choose = useMutation({
    mutationFn: () => answerOf(api.PUT('/api/v1/account/pin', { body: { pin: digitsOf(pin) } })),
    onSuccess: () => {
      setPin('');
      toast({ text: t('deskaccess:pin.done') });
    },
  });
  const send = () => choose.mutate();
  return (
    <Form onSend={send}>
      <p>{t('deskaccess:pin.lead')}</p>
      <Failure error={choose.error} beside={['pin']} />
      <CodeField
        label={t('deskaccess:pin.label')}
        hint={t('deskaccess:pin.hint')}
        autoComplete="off"
        required
        value={pin}
        onValue={setPin}
        mistake={mistakeAt(choose.error, 'pin')}
      />
      <div className="buttons">
        <Button type="submit" busy={choose.isPending}>
          {t('deskaccess:pin.submit')}
        </Button>
      </div>
    </Form>
  );
}
