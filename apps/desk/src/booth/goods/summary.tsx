import { useState } from 'react';
import { Tick } from '../screens/field.js';
import { useSpeech } from '../speech.js';
import { newId } from '../store/ids.js';
import { usePhone } from '../use-phone.js';
import type { Deed } from './contract.js';

interface SummaryProps {
  readonly title: string;
  readonly lead: string;
  readonly rows: readonly { readonly key: string; readonly name: string; readonly value: string }[];
  readonly deed: Deed;
  /** What has to be agreed to first. */
  readonly doubt?: { readonly text: string; readonly agree: string } | undefined;
  /** There is nothing to store. */
  readonly isEmpty?: boolean;
  readonly submit: string;
  readonly onStored: () => void;
  readonly onBack: () => void;
}

/** What will be stored, looked at once more. Pressed twice it is stored once. */
export function Summary({
  title,
  lead,
  rows,
  deed,
  doubt,
  isEmpty = false,
  submit,
  onStored,
  onBack,
}: SummaryProps) {
  const { t } = useSpeech();
  const phone = usePhone();
  const [id] = useState(() => newId());
  const [agreed, setAgreed] = useState(false);
  const [mistake, setMistake] = useState('');
  const store = async () => {
    try {
      await phone.book.keepAct(id, deed);
      navigator.vibrate?.(12);
      onStored();
    } catch {
      setMistake(t('boothgoods:noRoom'));
    }
  };
  return (
    <div className="at-scroll">
      <h2>{title}</h2>
      <p>{lead}</p>
      <dl className="at-totals">
        {rows.map(({ key, name, value }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {doubt && (
        <div className="at-note">
          <p>{doubt.text}</p>
          <Tick label={doubt.agree} checked={agreed} onChecked={setAgreed} />
        </div>
      )}
      <p role="alert" className="at-mistake">
        {mistake}
      </p>
      <button
        type="button"
        className="button button-main button-wide"
        disabled={isEmpty || (doubt !== undefined && !agreed)}
        onClick={() => void store()}
      >
        {submit}
      </button>
      <button type="button" className="button button-text button-wide" onClick={onBack}>
        {t('boothgoods:change')}
      </button>
    </div>
  );
}
