import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../api/client.js';
import { mistakeAt } from '../api/problem.js';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { Form } from '../ui/form.js';
import { Failure } from '../ui/failure.js';
import { CodeField } from '../ui/field.js';
import { digitsOf } from './code.rules.js';
import { Door } from './frame.js';
import { usePassed } from './passed.js';

/** After the mail: its link can be opened on this device, or its code typed in here. */
export function MailedCode({ address, onOther }: { address: string; onOther: () => void }) {
  const { t, locale } = useLanguage();
  const passed = usePassed();
  const toast = useToast();
  const [code, setCode] = useState('');
  const enter = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/session/code', { body: { address, code: digitsOf(code) } })),
    onSuccess: passed,
  });
  const again = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/session/link', { body: { address, locale } })),
    onSuccess: () => toast({ text: t('deskdoor:mailed.sentAgain') }),
  });
  const send = () => enter.mutate();
  return (
    <Door
      title={t('deskdoor:mailed.title')}
      lead={t('deskdoor:mailed.lead', { address: isolated(address) })}
    >
      <Form onSend={send}>
        <Failure error={enter.error ?? again.error} beside={['code']} />
        <CodeField
          label={t('deskdoor:code.label')}
          hint={t('deskdoor:mailed.hint')}
          name="code"
          required
          autoFocus
          value={code}
          onValue={setCode}
          mistake={mistakeAt(enter.error, 'code')}
        />
        <Button type="submit" kind="main" wide busy={enter.isPending}>
          {t('deskdoor:signIn.submit')}
        </Button>
        <div className="buttons">
          <Button kind="text" busy={again.isPending} onClick={() => again.mutate()}>
            {t('deskdoor:mailed.again')}
          </Button>
          <Button kind="text" onClick={onOther}>
            {t('deskdoor:mailed.other')}
          </Button>
        </div>
      </Form>
    </Door>
  );
}
