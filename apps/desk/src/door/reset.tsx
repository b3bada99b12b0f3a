import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../api/client.js';
import { mistakeAt } from '../api/problem.js';
import { useLanguage } from '../language/language.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Form } from '../ui/form.js';
import { Failure } from '../ui/failure.js';
import { OwnerOfPassword } from '../ui/field.js';
import { LinkIsOver } from './enter.js';
import { Door } from './frame.js';
import { NewPassword } from './new-password.js';
import { useTokenInAddress } from './token.js';

/** Behind the link of a letter: another password. */
export default function Reset() {
  const { t } = useLanguage();
  const token = useTokenInAddress();
  const [password, setPassword] = useState('');
  const finish = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/account/reset/finish', { body: { token, password } })),
  });
  const send = () => finish.mutate();
  if (!token) return <LinkIsOver />;
  if (finish.isSuccess)
    return (
      <Door title={t('deskdoor:reset.done')} lead={t('deskdoor:reset.doneLead')}>
        <ButtonLink to="/sign-in" kind="main" wide>
          {t('deskdoor:signIn.submit')}
        </ButtonLink>
      </Door>
    );
  return (
    <Door title={t('deskdoor:reset.title')} lead={t('deskdoor:reset.lead')}>
      <Form onSend={send}>
        <Failure error={finish.error} beside={['password']} />
        <OwnerOfPassword />
        <NewPassword
          value={password}
          onValue={setPassword}
          mistake={mistakeAt(finish.error, 'password')}
        />
        <Button type="submit" kind="main" wide busy={finish.isPending}>
          {t('deskdoor:reset.submit')}
        </Button>
      </Form>
    </Door>
  );
}
