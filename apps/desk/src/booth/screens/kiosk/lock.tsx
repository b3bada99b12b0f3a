import { toLatinDigits } from '@blueheart/i18n';
import { useState } from 'react';
import { useSpeech } from '../../speech.js';
import { usePhone } from '../../use-phone.js';
import { CodeField } from '../field.js';

/** Before this phone goes into a stranger's hand: with which digits it comes back. */
export function LockToForm({ onBack }: { onBack: () => void }) {
  const { t } = useSpeech();
  const phone = usePhone();
  const [code, setCode] = useState('');
  const [mistake, setMistake] = useState('');
  const send = () => {
    if (/^\d{4,8}$/.test(toLatinDigits(code))) void phone.kiosk.lock(code);
    else setMistake(t('booth:kiosk.codeMistake'));
  };
  return (
    <form
      className="at-scroll at-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2>{t('booth:kiosk.lockTitle')}</h2>
      <p>{t('booth:kiosk.lockLead')}</p>
      <CodeField
        label={t('booth:kiosk.code')}
        hint={t('booth:kiosk.codeHint')}
        value={code}
        onValue={setCode}
      />
      <p role="alert" className="at-mistake">
        {mistake}
      </p>
      <button type="submit" className="button button-main button-wide">
        {t('booth:kiosk.lock')}
      </button>
      <button type="button" className="button button-text button-wide" onClick={onBack}>
        {t('booth:back')}
      </button>
    </form>
  );
}
