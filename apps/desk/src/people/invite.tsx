import { locales, type Locale } from '@blueheart/i18n';
import { useState } from 'react';
import type { Role } from '../api/contract.js';
import { mistakeAt } from '../api/problem.js';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { Dialog } from '../ui/dialog.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { Form } from '../ui/form.js';
import { Failure } from '../ui/failure.js';
import { AddressField, SelectField } from '../ui/field.js';
import { useInvite } from './people.js';
import { useWork } from '../shell/campaign.js';
import { mayGive, roles } from './roles.js';

interface InviteProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly slug: string;
}

export function Invite({ opened, onClose, slug }: InviteProps) {
  const { t } = useLanguage();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('deskpeople:invite.title')}>
      <InviteForm onClose={onClose} slug={slug} />
    </Dialog>
  );
}

/** Who, as what, and in which language they get the letter. */
function InviteForm({ onClose, slug }: Omit<InviteProps, 'opened'>) {
  const { t, locale } = useLanguage();
  const { campaign } = useWork();
  const toast = useToast();
  const mayBeGiven = roles.filter((one) => mayGive(campaign!.role, one));
  const invite = useInvite(slug);
  const [address, setAddress] = useState('');
  const [role, setRole] = useState<Role>('volunteer');
  const [letter, setLetter] = useState<Locale>(locale);
  const send = () => {
    const body = { address, role, locale: letter };
    invite.mutate(body, {
      onSuccess: () => {
        toast({ text: t('deskpeople:invite.done', { address: isolated(address) }) });
        onClose();
      },
    });
  };
  return (
    <Form onSend={send}>
      <p className="lead">{t('deskpeople:invite.lead')}</p>
      <Failure error={invite.error} beside={['address', 'role', 'locale']} />
      <AddressField
        label={t('deskdoor:address')}
        name="address"
        autoComplete="off"
        required
        data-autofocus
        value={address}
        onValue={setAddress}
        mistake={mistakeAt(invite.error, 'address')}
      />
      <SelectField
        label={t('deskpeople:invite.role')}
        hint={t(`deskpeople:may.${role}`)}
        value={role}
        onValue={(value) => setRole(value as Role)}
        options={mayBeGiven.map((one) => ({ value: one, text: t(`deskpeople:roles.${one}`) }))}
        mistake={mistakeAt(invite.error, 'role')}
      />
      <SelectField
        label={t('deskpeople:invite.language')}
        value={letter}
        onValue={(value) => setLetter(value as Locale)}
        options={locales.map((one) => ({ value: one, text: t(`desk:languages.${one}`) }))}
        mistake={mistakeAt(invite.error, 'locale')}
      />
      <div className="buttons">
        <Button type="submit" kind="main" busy={invite.isPending}>
          {t('deskpeople:invite.submit')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
