import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { renderSVG } from 'uqr';
import { answerOf, api } from '../api/client.js';
import type { SecondFactor } from '../api/contract.js';
import { mistakeAt } from '../api/problem.js';
import { digitsOf, inGroups } from '../door/code.rules.js';
import { useLanguage } from '../language/language.js';
import { Button } from '../ui/button.js';
import { Form } from '../ui/form.js';
import { Failure } from '../ui/failure.js';
import { CodeField, OwnerOfPassword, PasswordField } from '../ui/field.js';
import { RecoveryCodes } from './recovery-codes.js';

/** Three steps: the password once more, the authenticator, the codes for when it is lost. */
export function SetUpSecondFactor({ onDone }: { onDone: () => void }) {
  const [factor, setFactor] = useState<SecondFactor>();
  const [isConfirmed, setConfirmed] = useState(false);
  if (!factor) return <AskPassword onFactor={setFactor} />;
  if (!isConfirmed) return <Connect factor={factor} onConfirmed={() => setConfirmed(true)} />;
  return <RecoveryCodes codes={factor.recoveryCodes} onKept={onDone} />;
}

function AskPassword({ onFactor }: { onFactor: (factor: SecondFactor) => void }) {
  const { t } = useLanguage();
  const [password, setPassword] = useState('');
  const ask = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/account/second-factor', { body: { password } })),
    onSuccess: onFactor,
  });
  const send = () => ask.mutate();
  return (
    <Form onSend={send}>
      <Failure error={ask.error} beside={['password']} />
      <OwnerOfPassword />
      <PasswordField
        label={t('deskdoor:setUp.password')}
        autoComplete="current-password"
        required
        value={password}
        onValue={setPassword}
        mistake={mistakeAt(ask.error, 'password')}
      />
      <div className="buttons">
        <Button type="submit" kind="main" busy={ask.isPending}>
          {t('deskdoor:setUp.begin')}
        </Button>
      </div>
    </Form>
  );
}

function Connect({ factor, onConfirmed }: { factor: SecondFactor; onConfirmed: () => void }) {
  const { t } = useLanguage();
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/account/second-factor/confirm', { body: { code: digitsOf(code) } }),
      ),
    onSuccess: onConfirmed,
  });
  const send = () => confirm.mutate();
  const picture = `data:image/svg+xml,${encodeURIComponent(renderSVG(factor.uri, { border: 0 }))}`;
  return (
    <Form onSend={send}>
      <p>{t('deskdoor:setUp.scan')}</p>
      <img className="qr" src={picture} alt={t('deskdoor:setUp.picture')} />
      <p>
        {t('deskdoor:setUp.orType')}
        <br />
        <bdi className="secret">{inGroups(factor.secret)}</bdi>
      </p>
      <Failure error={confirm.error} beside={['code']} />
      <CodeField
        label={t('deskdoor:code.label')}
        hint={t('deskdoor:setUp.codeHint')}
        required
        value={code}
        onValue={setCode}
        mistake={mistakeAt(confirm.error, 'code')}
      />
      <div className="buttons">
        <Button type="submit" kind="main" busy={confirm.isPending}>
          {t('deskdoor:setUp.confirm')}
        </Button>
      </div>
    </Form>
  );
}
