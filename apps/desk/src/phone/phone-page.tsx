import { useState } from 'react';
import { mistakeAt } from '../api/problem.js';
import { digitsOf } from '../door/code.rules.js';
import { Door } from '../door/frame.js';
import { useTokenInAddress } from '../door/token.js';
import { useLanguage } from '../language/language.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Failure } from '../ui/failure.js';
import { CodeField } from '../ui/field.js';
import { Form } from '../ui/form.js';
import { Bones } from '../ui/page.js';
import { useEnrol, usePhone } from './phone.js';
import { TakeOver } from './take-over.js';

/** A phone that volunteers share: enrolled once, then taken over by whoever has a PIN. */
export default function PhonePage() {
  const { t } = useLanguage();
  const token = useTokenInAddress();
  const [isDone, setDone] = useState(false);
  const phone = usePhone();
  if (token && !isDone) return <EnrolByLink token={token} onDone={() => setDone(true)} />;
  if (phone.isPending)
    return (
      <Door title={t('deskaccess:phone.title')}>
        <Bones />
      </Door>
    );
  if (phone.data) return <TakeOver phone={phone.data} />;
  if (phone.isError)
    return (
      <Door title={t('deskaccess:phone.title')}>
        <div className="form">
          <Failure error={phone.error} quiet />
          <Button wide onClick={() => void phone.refetch()}>
            {t('desk:again')}
          </Button>
        </div>
      </Door>
    );
  return <EnrolByCode />;
}

/** A button first: whatever opens links by itself presses nothing. */
function EnrolByLink({ token, onDone }: { token: string; onDone: () => void }) {
  const { t } = useLanguage();
  const enrol = useEnrol();
  return (
    <Door title={t('deskaccess:phone.enrolTitle')} lead={t('deskaccess:phone.enrolLead')}>
      <div className="form">
        <Failure error={enrol.error} />
        <Button
          kind="main"
          wide
          busy={enrol.isPending}
          onClick={() => enrol.mutate({ token }, { onSuccess: onDone })}
        >
          {t('deskaccess:phone.enrol')}
        </Button>
        {enrol.isError && (
          <Button wide onClick={onDone}>
            {t('deskaccess:phone.typeInstead')}
          </Button>
        )}
      </div>
    </Door>
  );
}

function EnrolByCode() {
  const { t } = useLanguage();
  const enrol = useEnrol();
  const [code, setCode] = useState('');
  const send = () => enrol.mutate({ code: digitsOf(code) });
  return (
    <Door title={t('deskaccess:phone.enrolTitle')} lead={t('deskaccess:phone.codeLead')}>
      <Form onSend={send}>
        <Failure error={enrol.error} beside={['code']} />
        <CodeField
          label={t('deskaccess:phone.code')}
          required
          name="code"
          value={code}
          onValue={setCode}
          mistake={mistakeAt(enrol.error, 'code')}
        />
        <Button type="submit" kind="main" wide busy={enrol.isPending}>
          {t('deskaccess:phone.enrol')}
        </Button>
        <ButtonLink to="/sign-in" wide kind="text">
          {t('deskaccess:phone.signIn')}
        </ButtonLink>
      </Form>
    </Door>
  );
}
