import { isLocale } from '@blueheart/i18n';
import { useEffect, useState } from 'react';
import { SpeechProvider, loadSpeech, useSpeech, type Speech } from '../../speech.js';
import { useView } from '../../use-phone.js';
import { SignForm } from './sign-form.js';
import { Unlock } from './unlock.js';

const thanksMs = 6_000;

/** This phone in a supporter's hand: the pledge, the form, thanks, and nothing else. */
export function Form() {
  const outer = useSpeech();
  const [speech, setSpeech] = useState<Speech>(outer);
  return (
    <SpeechProvider speech={speech}>
      <Locked onSpeech={setSpeech} outer={outer} />
    </SpeechProvider>
  );
}

function Locked({ onSpeech, outer }: { onSpeech: (speech: Speech) => void; outer: Speech }) {
  const { t, locale } = useSpeech();
  const { form } = useView();
  const [step, setStep] = useState<'sign' | 'thanks' | 'unlock'>('sign');
  const [turn, setTurn] = useState(0);
  /** The next one finds an empty form, whatever was typed, in the language of the volunteer. */
  const next = () => {
    onSpeech(outer);
    setStep('sign');
    setTurn((one) => one + 1);
  };
  useEffect(() => {
    if (step !== 'thanks') return undefined;
    const timer = setTimeout(next, thanksMs);
    return () => clearTimeout(timer);
  }, [step]);
  // Whoever goes back stays here (useStay), and leaves nothing of what they typed.
  useEffect(() => {
    addEventListener('popstate', next);
    return () => removeEventListener('popstate', next);
  });
  const speak = async (wanted: string) => {
    if (isLocale(wanted)) onSpeech(await loadSpeech(wanted));
  };
  return (
    <div className="at-kiosk">
      <nav className="at-languages" aria-label={t('booth:kiosk.language')}>
        {form!.locales.map((one) => (
          <button
            key={one}
            type="button"
            lang={one}
            aria-pressed={one === locale}
            onClick={() => void speak(one)}
          >
            {t(`booth:ownNames.${one}`)}
          </button>
        ))}
      </nav>
      {step === 'sign' && (
        <SignForm
          key={turn}
          onSigned={() => setStep('thanks')}
          onUnlock={() => setStep('unlock')}
        />
      )}
      {step === 'thanks' && (
        <main className="at-thanks" role="status">
          <h1>{t('booth:kiosk.thanks')}</h1>
          <p>{t('booth:kiosk.thanksLead')}</p>
          <button type="button" className="button button-wide" onClick={next}>
            {t('booth:kiosk.next')}
          </button>
        </main>
      )}
      {step === 'unlock' && <Unlock onBack={next} />}
    </div>
  );
}
