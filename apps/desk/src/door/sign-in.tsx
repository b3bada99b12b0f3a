import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { answerOf, api } from '../api/client.js';
import { mistakeAt } from '../api/problem.js';
import { useLanguage } from '../language/language.js';
import { Button } from '../ui/button.js';
import { Form } from '../ui/form.js';
import { Failure } from '../ui/failure.js';
import { AddressField, PasswordField } from '../ui/field.js';
import { Door } from './frame.js';
import { MailedCode } from './mailed-code.js';
import { usePassed } from './passed.js';

/** Two ways in on one page: a password, or a link by mail for whoever has none. */
export default function SignIn() {
  const { t, locale } = useLanguage();
  const passed = usePassed();
  const [address, setAddress] = useState('');
  const [password, setPassword] = useState('');
  const [isMissing, setMissing] = useState(false);
  const signIn = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/session', { body: { address, password } })),
    onSuccess: passed,
  });
  const mail = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/session/link', { body: { address, locale } })),
  });

  if (mail.isSuccess) return <MailedCode address={address} onOther={mail.reset} />;
  const send = () => {
    mail.reset();
    signIn.mutate();
  };
  const sendLink = () => {
    setMissing(!address.trim());
    signIn.reset();
    if (address.trim()) mail.mutate();
  };
  const error = signIn.error ?? mail.error;
  return (
    <Door title={t('deskdoor:signIn.title')} lead={t('deskdoor:signIn.lead')}>
      <Form onSend={send}>
        <Failure error={error} beside={['address', 'password']} />
        <AddressField
          label={t('deskdoor:address')}
          name="address"
          required
          value={address}
          onValue={setAddress}
          mistake={
            mistakeAt(error, 'address') ??
            (isMissing && !address ? t('deskdoor:signIn.addressFirst') : undefined)
          }
        />
        <PasswordField
          label={t('deskdoor:password')}
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onValue={setPassword}
          mistake={mistakeAt(error, 'password')}
        />
        <Button type="submit" kind="main" wide busy={signIn.isPending}>
          {t('deskdoor:signIn.submit')}
        </Button>
        <p>
          <Link to="/forgotten">{t('deskdoor:signIn.forgotten')}</Link>
        </p>
      </Form>
      <section className="door-or" aria-labelledby="link-way">
        <p id="link-way">{t('deskdoor:signIn.noPassword')}</p>
        <Button wide icon="letter" busy={mail.isPending} onClick={sendLink}>
          {t('deskdoor:signIn.link')}
        </Button>
      </section>
    </Door>
  );
}
