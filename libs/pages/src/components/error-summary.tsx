import type { Translate } from '@blueheart/i18n';
import { fieldId } from './field.js';

/** What is wrong with one field, in the reader's language. An empty field name speaks of the whole form. */
export interface FieldMessage {
  readonly field: string;
  readonly message: string;
}

export interface ErrorSummaryProps {
  t: Translate;
  errors: readonly FieldMessage[];
}

/**
 * Spoken first when a form comes back: what to mend, each with a way to its field. The browser focuses it by
 * itself, with or without a script; js/focus.js only helps one that does not know `autofocus` on text.
 */
export function ErrorSummary({ t, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <div class="summary" role="alert" tabindex={-1} autofocus aria-labelledby="summary-title">
      <h2 id="summary-title">
        {t('common:errors.title', { count: errors.length, n: errors.length })}
      </h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field + message}>
            {field ? <a href={`#${fieldId(field)}`}>{message}</a> : message}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The first message for a field, if it has one. */
export function errorOf(errors: readonly FieldMessage[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}
