import { useId, useState } from 'react';
import { useSpeech } from '../speech.js';
import { countOf } from './goods.rules.js';

interface StepperProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Undefined while nothing is said. */
  readonly value: number | undefined;
  readonly onValue: (value: number | undefined) => void;
}

/** How many: a thumb's buttons, and a field for what takes too long with them. */
export function Stepper({ label, hint, value, onValue }: StepperProps) {
  const { t, number } = useSpeech();
  const id = useId();
  const [typed, setTyped] = useState('');
  // What is typed stays as it was typed, until it says something else.
  const shown = countOf(typed) === value ? typed : value === undefined ? '' : number(value);
  const step = (by: number) => {
    setTyped('');
    onValue(Math.max(0, (value ?? 0) + by));
    navigator.vibrate?.(12);
  };
  return (
    <div className="goods-step" role="group" aria-labelledby={`${id}-label`}>
      <label htmlFor={id} id={`${id}-label`}>
        {label}
      </label>
      {hint && (
        <span className="fine" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <div className="goods-step-row">
        <button
          type="button"
          className="button"
          aria-label={t('boothgoods:less', { name: label })}
          disabled={!value}
          onClick={() => step(-1)}
        >
          −
        </button>
        <input
          id={id}
          className="input"
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          {...(hint && { 'aria-describedby': `${id}-hint` })}
          value={shown}
          onFocus={(event) => event.currentTarget.select()}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            onValue(countOf(event.currentTarget.value));
          }}
        />
        <button
          type="button"
          className="button"
          aria-label={t('boothgoods:more', { name: label })}
          onClick={() => step(1)}
        >
          +
        </button>
      </div>
    </div>
  );
}
