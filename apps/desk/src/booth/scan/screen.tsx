import { useCallback, useState } from 'react';
import { Field } from '../screens/field.js';
import { useSpeech } from '../speech.js';
import type { Trouble } from './trouble.rules.js';
import { Viewfinder } from './viewfinder.js';
import './scan.css';

export interface ScannerProps {
  readonly title: string;
  readonly lead: string;
  /** What is typed where no camera reads it. */
  readonly typed: { readonly label: string; readonly hint?: string };
  /** Takes what was read or typed: gives what is wrong with it, nothing where it was taken. */
  readonly onText: (text: string) => string | undefined | Promise<string | undefined>;
  readonly onBack: () => void;
}

/** Reads a code with the camera, or lets it be typed. The camera is closed with it. */
export default function Screen({ title, lead, typed, onText, onBack }: ScannerProps) {
  const { t } = useSpeech();
  const [isTyped, setTyped] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const [code, setCode] = useState('');
  const [mistake, setMistake] = useState<string>();
  const take = useCallback(
    async (text: string) => {
      const wrong = await onText(text);
      setMistake(wrong);
      navigator.vibrate?.(wrong ? [80, 40, 80] : 12);
    },
    [onText],
  );
  const switchTo = (toTyped: boolean) => {
    setMistake(undefined);
    setTrouble(undefined);
    setTyped(toTyped);
  };
  const showsField = isTyped || trouble !== undefined;
  return (
    <form
      className="at-scroll at-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim()) void take(code.trim());
      }}
    >
      <h2>{title}</h2>
      <p className="fine">{lead}</p>
      {!showsField && <Viewfinder onText={take} onTrouble={setTrouble} />}
      {trouble && (
        <p role="alert" className="at-note">
          {t(`boothscan:${trouble}`)}
        </p>
      )}
      {showsField && (
        <Field
          {...typed}
          dir="ltr"
          autoCapitalize="off"
          spellCheck={false}
          value={code}
          onValue={setCode}
        />
      )}
      <p role="alert" className="at-mistake">
        {mistake}
      </p>
      {showsField && (
        <button type="submit" className="button button-main button-wide">
          {t('boothscan:submit')}
        </button>
      )}
      <button type="button" className="button button-wide" onClick={() => switchTo(!showsField)}>
        {t(showsField ? 'boothscan:camera' : 'boothscan:type')}
      </button>
      <button type="button" className="button button-text button-wide" onClick={onBack}>
        {t('booth:back')}
      </button>
    </form>
  );
}
