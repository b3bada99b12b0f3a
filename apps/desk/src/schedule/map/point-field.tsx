import { useLanguage } from '../../language/language.js';
import { TextField } from '../../ui/field.js';

interface PointFieldProps {
  /** As it is typed; `pointIn` reads it. */
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** Whether what was sent last is no point. */
  readonly isWrong: boolean;
  /** What the API says of it. */
  readonly mistake: string | undefined;
}

/** Where something lies, as two numbers that maps give. */
export function PointField({ value, onValue, isWrong, mistake }: PointFieldProps) {
  const { t } = useLanguage();
  return (
    <TextField
      label={t('deskschedule:venue.point')}
      hint={t('deskschedule:venue.pointHint')}
      dir="ltr"
      value={value}
      onValue={onValue}
      mistake={isWrong ? t('deskschedule:venue.noPoint') : mistake}
    />
  );
}
