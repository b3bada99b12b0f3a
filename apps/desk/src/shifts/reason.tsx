import { mistakeAt } from '../api/problem.js';
import { useLanguage } from '../language/language.js';
import { TextField } from '../ui/field.js';

interface ReasonProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly error: unknown;
  readonly autofocus?: boolean;
}

/** Why a rule does not hold here; the log keeps it. */
export function Reason({ value, onValue, error, autofocus }: ReasonProps) {
  const { t } = useLanguage();
  return (
    <TextField
      label={t('deskshifts:reason.label')}
      hint={t('deskshifts:reason.hint')}
      required
      maxLength={300}
      data-autofocus={autofocus || undefined}
      value={value}
      onValue={onValue}
      mistake={mistakeAt(error, 'reason')}
    />
  );
}
