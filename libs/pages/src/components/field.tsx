import type { ComponentChildren, JSX } from 'preact';

export interface FieldProps {
  /** The name it is posted under; its id is `f-<name>`. */
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** The id of something else that is said of it. */
  note?: string | undefined;
  value?: string | undefined;
  /** Further attributes of the input: autocomplete, inputmode, dir … */
  input?: JSX.IntrinsicElements['input'];
}

export function fieldId(name: string): string {
  return `f-${name}`;
}

/** A line of text with its label, hint and error, wired for a screen reader. */
export function Field({ name, label, hint, error, note, value, input }: FieldProps) {
  const id = fieldId(name);
  return (
    <div class={error ? 'field field-bad' : 'field'}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`} message={error} />
      <input
        class="text"
        id={id}
        name={name}
        value={value ?? ''}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(id, hint, error, note)}
        {...input}
      />
    </div>
  );
}

export function FieldError({ id, message }: { id: string; message?: string | undefined }) {
  if (!message) return null;
  return (
    <p class="error" id={id}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zm-1 4h2v5H9zm0 6.5h2v2H9z" />
      </svg>
      {message}
    </p>
  );
}

export function describedBy(
  id: string,
  hint: unknown,
  error: unknown,
  note?: string,
): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`, note].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

export interface TickProps {
  name: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  error?: string | undefined;
  checked?: boolean | undefined;
  /** Said to be needed; the form is `novalidate`, so it is the server that asks for it. */
  required?: boolean;
}

/** A statement to agree to. Posts `true` when ticked and nothing otherwise. */
export function Tick({ name, label, hint, error, checked, required }: TickProps) {
  const id = fieldId(name);
  return (
    <div class={error ? 'tick tick-bad' : 'tick'}>
      <FieldError id={`${id}-error`} message={error} />
      <input
        type="checkbox"
        id={id}
        name={name}
        value="true"
        checked={checked}
        required={required}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
