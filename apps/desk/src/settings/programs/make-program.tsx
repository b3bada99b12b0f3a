import { wholeOf } from '@blueheart/i18n';
import { useState } from 'react';
import type { Role } from '../../api/contract.js';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { roles } from '../../people/roles.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { Ticks } from '../../ui/ticks.js';
import { Once } from '../once.js';
import { scopes, useMakeProgram, type Scope } from './programs.js';
import '../../door/door.css';

/** What it is called, what it may, and for how long; then its token, once. */
export function MakeProgram({ slug, onClose }: { slug: string; onClose: () => void }) {
  const { t } = useLanguage();
  const make = useMakeProgram(slug);
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('viewer');
  const [chosen, setChosen] = useState<readonly Scope[]>(['read:pledges']);
  const [days, setDays] = useState('90');
  if (make.data)
    return (
      <Once
        lead={t('deskaccess:programs.once')}
        label={t('deskaccess:programs.token')}
        word={make.data.token}
        onClose={onClose}
      />
    );
  const send = () => make.mutate({ name, role, scopes: [...chosen], days: wholeOf(days) ?? 0 });
  return (
    <Form onSend={send}>
      <Failure error={make.error} beside={['name', 'role', 'scopes', 'days']} />
      <TextField
        label={t('deskaccess:programs.name')}
        hint={t('deskaccess:programs.nameHint')}
        required
        data-autofocus
        maxLength={80}
        value={name}
        onValue={setName}
        mistake={mistakeAt(make.error, 'name')}
      />
      <SelectField
        label={t('deskpeople:invite.role')}
        value={role}
        onValue={(value) => setRole(value as Role)}
        options={roles.map((one) => ({ value: one, text: t(`deskpeople:roles.${one}`) }))}
        mistake={mistakeAt(make.error, 'role')}
      />
      <Ticks
        label={t('deskaccess:programs.scopes')}
        options={scopes.map((one) => ({
          value: one,
          text: t(`deskscopes:${one.replace(':', '-')}`),
        }))}
        chosen={chosen}
        onChosen={setChosen}
        mistake={mistakeAt(make.error, 'scopes')}
      />
      <TextField
        label={t('deskaccess:programs.days')}
        hint={t('deskaccess:programs.daysHint')}
        inputMode="numeric"
        required
        maxLength={3}
        value={days}
        onValue={setDays}
        mistake={mistakeAt(make.error, 'days')}
      />
      <div className="buttons">
        <Button type="submit" kind="main" busy={make.isPending} disabled={chosen.length === 0}>
          {t('deskaccess:programs.submit')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
