import { useId, type InputHTMLAttributes } from 'react';

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onInput'> {
  readonly label: string;
  readonly hint?: string;
  readonly mistake?: string | undefined;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** One line to fill in. What helps and what is wrong is said with it, and is no part of its name. */
export function Field({ label, hint, mistake, onValue, className = '', ...input }: FieldProps) {
  const id = useId();
  const said = [hint && `${id}-hint`, mistake && `${id}-mistake`].filter(Boolean).join(' ');
  return (
    <div className="at-field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="fine" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <input
        id={id}
        className={`input ${className}`}
        autoComplete="off"
        {...(said && { 'aria-describedby': said })}
        aria-invalid={mistake !== undefined}
        onInput={(event) => onValue(event.currentTarget.value)}
        {...input}
      />
      {mistake && (
        <span className="at-mistake" id={`${id}-mistake`}>
          {mistake}
        </span>
      )}
    </div>
  );
}

interface TickProps {
  readonly label: string;
  readonly name?: string;
  readonly mistake?: string | undefined;
  readonly checked: boolean;
  readonly onChecked: (checked: boolean) => void;
}

export function Tick({ label, name, mistake, checked, onChecked }: TickProps) {
  const id = useId();
  return (
    <div>
      <label className="at-choice">
        <input
          type="checkbox"
          name={name}
          checked={checked}
          aria-invalid={mistake !== undefined}
          {...(mistake && { 'aria-describedby': id })}
          onChange={(event) => onChecked(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {mistake && (
        <span className="at-mistake" id={id}>
          {mistake}
        </span>
      )}
    </div>
  );
}

interface CodeFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** Nobody beside reads it. */
  readonly isSecret?: boolean;
}

/** Digits, on a keyboard of digits. */
export function CodeField({ isSecret, ...field }: CodeFieldProps) {
  return (
    <Field
      {...field}
      className="at-pin"
      type={isSecret ? 'password' : 'text'}
      inputMode="numeric"
      dir="ltr"
      maxLength={8}
      autoFocus
    />
  );
}
