import { useLanguage } from '../language/language.js';
import { PasswordField } from '../ui/field.js';

interface NewPasswordProps {
  readonly label?: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly mistake: string | undefined;
}

/** A password that is new: long rather than strange. Once is enough, for it can be looked at. */
export function NewPassword({ label, value, onValue, mistake }: NewPasswordProps) {
  const { t } = useLanguage();
  return (
    <PasswordField
      label={label ?? t('deskdoor:newPassword.label')}
      hint={t('deskdoor:newPassword.hint', { minimum: 12 })}
      name="new-password"
      autoComplete="new-password"
      required
      minLength={12}
      value={value}
      onValue={onValue}
      mistake={mistake}
    />
  );
}
