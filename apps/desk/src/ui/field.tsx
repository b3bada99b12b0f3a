import { useId, useState, type InputHTMLAttributes, type ReactNode } from 'react';
import { useLanguage } from '../language/language.js';
import { IconButton } from './button.js';
import { Icon } from './icons.js';

interface Labelled {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with it, beside it. */
  readonly mistake?: string | undefined;
}

type InputProps = Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'className' | 'onChange' | 'value'
> & {
  readonly value: string;
  readonly onValue: (value: string) => void;
};

interface FrameProps extends Labelled {
  readonly children: (names: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': true | undefined;
  }) => ReactNode;
}

/** Label, what helps, what is written into, what is wrong: the same for every kind of field. */
export function Frame({ label, hint, mistake, children }: FrameProps) {
  const id = useId();
  const told = [hint && `${id}-hint`, mistake && `${id}-mistake`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': told || undefined,
        'aria-invalid': mistake ? true : undefined,
      })}
      {mistake && (
        <p className="mistake" id={`${id}-mistake`}>
          {mistake}
        </p>
      )}
    </div>
  );
}

export function TextField({ label, hint, mistake, onValue, ...input }: Labelled & InputProps) {
  return (
    <Frame {...{ label, hint, mistake }}>
      {(names) => (
        <input
          {...input}
          {...names}
          className="input"
          onChange={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Frame>
  );
}

/** An address is written from left to right, and never corrected by a phone that knows better. */
export function AddressField(props: Labelled & InputProps) {
  const { label, hint, mistake, onValue, ...input } = props;
  return (
    <Frame {...{ label, hint, mistake }}>
      {(names) => (
        <input
          autoComplete="username"
          {...input}
          {...names}
          type="email"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={254}
          className="input input-ltr"
          onChange={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Frame>
  );
}

type PasswordProps = Labelled &
  InputProps & { readonly autoComplete: 'current-password' | 'new-password' };

/** Can be looked at, and pasted into. What is too long is told by the service: nothing is cut off unseen. */
export function PasswordField({ label, hint, mistake, onValue, ...input }: PasswordProps) {
  const { t } = useLanguage();
  const [isShown, setShown] = useState(false);
  return (
    <Frame {...{ label, hint, mistake }}>
      {(names) => (
        <div className="with-eye">
          <input
            {...input}
            {...names}
            type={isShown ? 'text' : 'password'}
            autoCapitalize="none"
            spellCheck={false}
            className="input input-ltr"
            onChange={(event) => onValue(event.currentTarget.value)}
          />
          <div className="eye">
            <IconButton
              icon={isShown ? 'eyeShut' : 'eye'}
              label={isShown ? t('deskdoor:hidePassword') : t('deskdoor:showPassword')}
              aria-pressed={isShown}
              onClick={() => setShown(!isShown)}
            />
          </div>
        </div>
      )}
    </Frame>
  );
}

/** Six digits, in whichever digits they are typed. */
export function CodeField({ label, hint, mistake, onValue, ...input }: Labelled & InputProps) {
  return (
    <Frame {...{ label, hint, mistake }}>
      {(names) => (
        <input
          {...input}
          {...names}
          inputMode="numeric"
          autoComplete="one-time-code"
          className="input input-ltr input-code"
          onChange={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Frame>
  );
}

interface SelectProps extends Labelled {
  /** Where a dialog begins. */
  readonly 'data-autofocus'?: boolean;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

export function SelectField(props: SelectProps) {
  const { label, hint, mistake, value, onValue, options } = props;
  return (
    <Frame {...{ label, hint, mistake }}>
      {(names) => (
        <div className="select">
          <select
            {...names}
            className="input"
            data-autofocus={props['data-autofocus']}
            value={value}
            onChange={(event) => onValue(event.currentTarget.value)}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.text}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </div>
      )}
    </Frame>
  );
}

/** Tells the browser whose password a form is about, so that it is kept under the right address. */
export function OwnerOfPassword({ address = '' }: { address?: string }) {
  return (
    <input type="text" name="username" autoComplete="username" value={address} readOnly hidden />
  );
}
