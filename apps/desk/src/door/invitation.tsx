import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../api/client.js';
import type { Invitation as Invited } from '../api/contract.js';
import { mistakeAt } from '../api/problem.js';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { Button } from '../ui/button.js';
import { Form } from '../ui/form.js';
import { Failure } from '../ui/failure.js';
import { OwnerOfPassword, TextField } from '../ui/field.js';
import { Bones } from '../ui/page.js';
import { LinkIsOver } from './enter.js';
import { Door } from './frame.js';
import { NewPassword } from './new-password.js';
import { usePassed } from './passed.js';
import { useTokenInAddress } from './token.js';

/** Behind the link of an invitation: what it is to, and who accepts it. */
export default function Invitation() {
  const { t } = useLanguage();
  const token = useTokenInAddress();
  const look = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => answerOf(api.POST('/api/v1/invitations/look', { body: { token } })),
    enabled: token !== '',
    retry: false,
  });
  if (!token) return <LinkIsOver />;
  if (look.isError) return <LinkIsOver error={look.error} />;
  if (!look.data)
    return (
      <Door title={t('deskdoor:invitation.title')}>
        <Bones lines={3} />
      </Door>
    );
  return <Accept token={token} invitation={look.data} />;
}

function Accept({ token, invitation }: { token: string; invitation: Invited }) {
  const { t, locale, weekday } = useLanguage();
  const passed = usePassed();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const { campaign, role, address, needsPassword, goodUntil } = invitation;
  const accept = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/invitations/accept', {
          body: { token, name, locale, ...(needsPassword && { password }) },
        }),
      ),
    onSuccess: passed,
  });
  const send = () => accept.mutate();
  return (
    <Door
      title={t('deskdoor:invitation.title')}
      lead={t('deskdoor:invitation.lead', {
        campaign: isolated(campaign.titles[locale] ?? campaign.slug),
        role: t(`deskpeople:roles.${role}`),
      })}
    >
      <Form onSend={send}>
        <p className="fine">
          {t('deskdoor:invitation.address', { address: isolated(address) })}
          <br />
          {t('deskdoor:invitation.until', { day: weekday(goodUntil, campaign.timeZone) })}
        </p>
        <Failure error={accept.error} beside={['name', 'password']} />
        <TextField
          label={t('deskdoor:name')}
          hint={t('deskdoor:nameHint')}
          name="name"
          autoComplete="name"
          required
          maxLength={120}
          value={name}
          onValue={setName}
          mistake={mistakeAt(accept.error, 'name')}
        />
        {needsPassword && (
          <>
            <OwnerOfPassword address={address} />
            <NewPassword
              value={password}
              onValue={setPassword}
              mistake={mistakeAt(accept.error, 'password')}
            />
          </>
        )}
        <Button type="submit" kind="main" wide busy={accept.isPending}>
          {t('deskdoor:invitation.submit')}
        </Button>
      </Form>
    </Door>
  );
}
