import { useState } from 'react';
import { mistakeAt } from '../api/problem.js';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { Button } from '../ui/button.js';
import { Failure } from '../ui/failure.js';
import { TextField } from '../ui/field.js';
import { Form } from '../ui/form.js';
import { Page } from '../ui/page.js';
import { useConfirmPhone } from './figures.js';
import { ToPledges } from './to-pledges.js';
import './pledges.css';

/** Types in what came on the campaign's phone: who sent it, and the code in it. */
export default function Phone() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  if (!campaign)
    return <Page title={t('deskpledges:phone.title')} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={t('deskpledges:phone.title')} lead={t('deskpledges:phone.lead')}>
      <ToPledges />
      <div className="pledges">
        <PhoneForm slug={campaign.slug} />
      </div>
    </Page>
  );
}

function PhoneForm({ slug }: { slug: string }) {
  const { t } = useLanguage();
  const confirm = useConfirmPhone(slug);
  const [sender, setSender] = useState('');
  const [code, setCode] = useState('');
  const onSuccess = () => {
    setSender('');
    setCode('');
  };
  return (
    <Form onSend={() => confirm.mutate({ sender, code }, { onSuccess })}>
      <Failure error={confirm.error} beside={['sender', 'code']} />
      <p role="status" className={confirm.data ? 'notice notice-good' : 'away'}>
        {confirm.data &&
          t(`deskpledges:phone.${confirm.data.status === 'confirmed' ? 'done' : 'doneBefore'}`)}
      </p>
      <TextField
        label={t('deskpledges:phone.sender')}
        hint={t('deskpledges:phone.senderHint')}
        type="tel"
        dir="ltr"
        autoComplete="off"
        required
        maxLength={64}
        value={sender}
        onValue={setSender}
        mistake={mistakeAt(confirm.error, 'sender')}
      />
      <TextField
        label={t('deskpledges:phone.code')}
        hint={t('deskpledges:phone.codeHint')}
        inputMode="numeric"
        dir="ltr"
        autoComplete="off"
        required
        maxLength={64}
        value={code}
        onValue={setCode}
        mistake={mistakeAt(confirm.error, 'code')}
      />
      <div className="buttons">
        <Button type="submit" kind="main" busy={confirm.isPending}>
          {t('deskpledges:phone.submit')}
        </Button>
      </div>
    </Form>
  );
}
