import { formatNumber, type Locale } from '@blueheart/i18n';
import type { ComponentChild } from 'preact';

interface StepsProps {
  locale: Locale;
  steps: readonly ComponentChild[];
}

/** What comes one after the other, numbered in the reader's digits. */
export function Steps({ locale, steps }: StepsProps) {
  return (
    <ol class="steps">
      {steps.map((step, index) => (
        <li key={index}>
          <span class="step-number" aria-hidden="true">
            {formatNumber(index + 1, locale)}
          </span>
          <span>{step}</span>
        </li>
      ))}
    </ol>
  );
}
