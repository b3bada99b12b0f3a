import { useLanguage } from '../language/language.js';
import { SelectField } from '../ui/field.js';

interface WhoseProps {
  readonly value: 'mine' | undefined;
  readonly onValue: (value: 'mine' | undefined) => void;
}

/** Everybody's, or one's own. An address with it shows everybody their own: it names nobody. */
export function WhoseField({ value, onValue }: WhoseProps) {
  const { t } = useLanguage();
  return (
    <SelectField
      label={t('deskwork:whose.label')}
      value={value ?? ''}
      onValue={(chosen) => onValue(chosen === 'mine' ? 'mine' : undefined)}
      options={[
        { value: '', text: t('deskschedule:filter.all') },
        { value: 'mine', text: t('deskwork:whose.mine') },
      ]}
    />
  );
}
