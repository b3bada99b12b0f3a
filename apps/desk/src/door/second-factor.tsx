import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../api/client.js';
import { mistakeAt } from '../api/problem.js';
import { useLanguage } from '../language/language.js';
import { Button } from '../ui/button.js';
import { Form } from '../ui/form.js';
import { Failure } from '../ui/failure.js';
import { CodeField, TextField } from '../ui/field.js';
import { digitsOf } from './code.rules.js';
import { Door } from './frame.js';
import { usePassed } from './passed.js';

/** The code of the authenticator, or one of the recovery codes where it is lost. */
export default function SecondFactorPage() {
  const { t } = useLanguage();
  const passed = usePassed();
  const [isLost, setLost] = useState(false);
  const [typed, setTyped] = useState('');
  const check = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/session/second-factor', {
          body: isLost ? { recoveryCode: typed.trim() } : { code: digitsOf(typed) },
        }),
      ),
    onSuccess: passed,
  });
  const send = () => check.mutate();
  const turn = () => {
    setLost(!isLost);
    setTyped('');
    check.reset();
  };
  const part = isLost ? 'recovery' : 'secondFactor';
  const field = { name: 'code', required: true, autoFocus: true, value: typed, onValue: setTyped };
  return (
    <Door title={t(`deskdoor:${part}.title`)} lead={t(`deskdoor:${part}.lead`)}>
      <Form onSend={send}>
        <Failure error={check.error} beside={['code', 'recoveryCode']} />
        {isLost ? (
          <TextField
            {...field}
            key="recovery"
            label={t('deskdoor:recovery.label')}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            dir="ltr"
            mistake={mistakeAt(check.error, 'recoveryCode')}
          />
        ) : (
          <CodeField
            {...field}
            key="code"
            label={t('deskdoor:code.label')}
            mistake={mistakeAt(check.error, 'code')}
          />
        )}
        <Button type="submit" kind="main" wide busy={check.isPending}>
          {t('deskdoor:signIn.submit')}
        </Button>
        <div className="buttons">
          <Button kind="text" onClick={turn}>
            {isLost ? t('deskdoor:recovery.back') : t('deskdoor:secondFactor.lost')}
          </Button>
        </div>
      </Form>
    </Door>
  );
}
