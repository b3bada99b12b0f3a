import { useState } from 'react';
import { afterWrong, waitSeconds, type Tries } from '../../people/tries.rules.js';
import { useSpeech } from '../../speech.js';
import { usePhone } from '../../use-phone.js';
import { CodeField } from '../field.js';

/** Back to the booth, by the digits that it was locked with. */
export function Unlock({ onBack }: { onBack?: () => void }) {
  const { t, number } = useSpeech();
  const phone = usePhone();
  const [code, setCode] = useState('');
  const [tries, setTries] = useState<Tries>({ wrong: 0, until: 0 });
  const [mistake, setMistake] = useState('');
  const send = async () => {
    const seconds = waitSeconds(tries, Date.now());
    if (seconds > 0) setMistake(t('booth:who.wait', { seconds: number(seconds) }));
    else if (!(await phone.kiosk.unlock(code))) {
      setTries(afterWrong(tries, Date.now()));
      setMistake(t('booth:kiosk.wrong'));
    }
    setCode('');
  };
  return (
    <main className="at-kiosk-main">
      <form
        className="at-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <h1>{t('booth:kiosk.unlockTitle')}</h1>
        <CodeField label={t('booth:kiosk.code')} value={code} onValue={setCode} isSecret />
        <p role="alert" className="at-mistake">
          {mistake}
        </p>
        <button type="submit" className="button button-main button-wide">
          {t('booth:kiosk.unlock')}
        </button>
        {onBack && (
          <button type="button" className="button button-text button-wide" onClick={onBack}>
            {t('booth:back')}
          </button>
        )}
      </form>
    </main>
  );
}
