import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../api/client.js';
import { mistakeAt } from '../api/problem.js';
import { useLanguage } from '../language/language.js';
import { Button } from '../ui/button.js';
import { Form } from '../ui/form.js';
import { Failure } from '../ui/failure.js';
import { AddressField, TextField } from '../ui/field.js';
import { Bones } from '../ui/page.js';
import { LinkIsOver } from './enter.js';
import { Door } from './frame.js';
import { NewPassword } from './new-password.js';
import { usePassed } from './passed.js';
import { useTokenInAddress } from './token.js';

/** Behind the link that the program prints on an empty machine: its first admin. */
export default function First() {
  const { t } = useLanguage();
  const token = useTokenInAddress();
  const look = useQuery({
    queryKey: ['first', token],
    queryFn: async () => {
      await answerOf(api.POST('/api/v1/first-admin/look', { body: { token } }));
      return true;
    },
    enabled: token !== '',
    retry: false,
  });
  if (!token) return <LinkIsOver />;
  if (look.isError) return <LinkIsOver error={look.error} />;
  return (
    <Door title={t('deskdoor:first.title')} lead={t('deskdoor:first.lead')}>
      {look.data ? <FirstForm token={token} /> : <Bones lines={3} />}
    </Door>
  );
}

function FirstForm({ token }: { token: string }) {
  const { t, locale } = useLanguage();
  const passed = usePassed();
  const [person, setPerson] = useState({ name: '', address: '', password: '' });
  const change = (part: keyof typeof person) => (value: string) =>
    setPerson((before) => ({ ...before, [part]: value }));
  const create = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/first-admin', { body: { token, locale, ...person } })),
    onSuccess: passed,
  });
  const send = () => create.mutate();
  const { error } = create;
  return (
    <Form onSend={send}>
      <Failure error={error} beside={['name', 'address', 'password']} />
      <TextField
        label={t('deskdoor:name')}
        hint={t('deskdoor:nameHint')}
        name="name"
        autoComplete="name"
        required
        maxLength={120}
        value={person.name}
        onValue={change('name')}
        mistake={mistakeAt(error, 'name')}
      />
      <AddressField
        label={t('deskdoor:address')}
        name="address"
        required
        value={person.address}
        onValue={change('address')}
        mistake={mistakeAt(error, 'address')}
      />
      <NewPassword
        value={person.password}
        onValue={change('password')}
        mistake={mistakeAt(error, 'password')}
      />
      <Button type="submit" kind="main" wide busy={create.isPending}>
        {t('deskdoor:first.submit')}
      </Button>
    </Form>
  );
}
