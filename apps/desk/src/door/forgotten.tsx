import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { answerOf, api } from '../api/client.js';
import { mistakeAt } from '../api/problem.js';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Form } from '../ui/form.js';
import { Failure } from '../ui/failure.js';
import { AddressField } from '../ui/field.js';
import { Door } from './frame.js';

/** Always answers the same, whether there is such an account or not. */
export default function Forgotten() {
  const { t, locale } = useLanguage();
  const [address, setAddress] = useState('');
  const ask = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/account/reset', { body: { address, locale } })),
  });
  const send = () => ask.mutate();
  if (ask.isSuccess)
    return (
      <Door
        title={t('deskdoor:forgotten.sent')}
        lead={t('deskdoor:forgotten.sentLead', { address: isolated(address) })}
      >
        <ButtonLink to="/sign-in" wide>
          {t('deskdoor:over.signIn')}
        </ButtonLink>
      </Door>
    );
  return (
    <Door title={t('deskdoor:forgotten.title')} lead={t('deskdoor:forgotten.lead')}>
      <Form onSend={send}>
        <Failure error={ask.error} beside={['address']} />
        <AddressField
          label={t('deskdoor:address')}
          name="address"
          required
          value={address}
          onValue={setAddress}
          mistake={mistakeAt(ask.error, 'address')}
        />
        <Button type="submit" kind="main" wide busy={ask.isPending}>
          {t('deskdoor:forgotten.submit')}
        </Button>
        <p>
          <Link to="/sign-in">{t('deskdoor:over.signIn')}</Link>
        </p>
      </Form>
    </Door>
  );
}
