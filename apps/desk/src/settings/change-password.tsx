import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../api/client.js';
import { mistakeAt } from '../api/problem.js';
import { NewPassword } from '../door/new-password.js';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { Form } from '../ui/form.js';
import { Failure } from '../ui/failure.js';
import { OwnerOfPassword, PasswordField } from '../ui/field.js';

export function ChangePassword() {
  const { t } = useLanguage();
  const { session } = useWork();
  const toast = useToast();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/account/password', { body: { current, next } })),
    onSuccess: () => {
      setCurrent('');
      setNext('');
      toast({ text: t('desksettings:password.done') });
    },
  });
  const send = () => change.mutate();
  return (
    <Form onSend={send}>
      <Failure error={change.error} beside={['current', 'next']} />
      <OwnerOfPassword address={session.address} />
      <PasswordField
        label={t('desksettings:password.current')}
        autoComplete="current-password"
        required
        value={current}
        onValue={setCurrent}
        mistake={mistakeAt(change.error, 'current')}
      />
      <NewPassword
        label={t('desksettings:password.next')}
        value={next}
        onValue={setNext}
        mistake={mistakeAt(change.error, 'next')}
      />
      <div className="buttons">
        <Button type="submit" busy={change.isPending}>
          {t('desksettings:password.submit')}
        </Button>
      </div>
    </Form>
  );
}
